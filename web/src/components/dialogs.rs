//! The dialogs.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::add::add_panel;
use crate::shared::{Act, Shared};
use crate::state::interface::Dialog;

/// The open dialog, if any.
pub fn dialogs(shared: &Shared, open: Option<Dialog>) -> Html {
    let t = shared.t();
    let (name, title, content) = match open {
        None => return Html::default(),
        Some(Dialog::Add) => ("add", t.add, add_panel(shared)),
        Some(Dialog::StartOver) => ("start-over", t.confirm_title, start_over(shared)),
    };
    html! { <Modal key={name} {name} {title} shared={shared.clone()} {content} /> }
}

fn start_over(shared: &Shared) -> Html {
    let t = shared.t();
    html! {
        <>
            <p>{ t.confirm_text }</p>
            <p class="row">
                <button class="button danger" data-action="start-over-yes" onclick={shared.on(|| Act::Clear)}>{ t.confirm_yes }</button>
                <button class="button" data-action="cancel" autofocus=true onclick={shared.on(|| Act::Dialog(None))}>{ t.cancel }</button>
            </p>
        </>
    }
}

/// Properties of [`Modal`].
#[derive(PartialEq, Properties)]
struct ModalProps {
    name: &'static str,
    title: &'static str,
    shared: Shared,
    content: Html,
}

/// A dialog that keeps the focus; the browser gives it back where it was.
#[component]
fn Modal(props: &ModalProps) -> Html {
    let shared = &props.shared;
    let node = use_node_ref();
    let shown = node.clone();
    use_effect_with((), move |()| {
        let dialog = shown.cast::<HtmlDialogElement>();
        if let Some(dialog) = &dialog {
            let _ = dialog.show_modal();
        }
        // Closed before it goes, or the browser does not give the focus back.
        move || {
            if let Some(dialog) = dialog {
                dialog.close();
            }
        }
    });
    let closed = shared.on(|| Act::Dialog(None));
    html! {
        <dialog ref={node} data-dialog={props.name} aria-labelledby="dialog-title" onclose={shared.on(|| Act::Dialog(None))}>
            <div class="dialog-head">
                <h2 id="dialog-title">{ props.title }</h2>
                <button class="plain" data-action="close-dialog" onclick={closed}>{ shared.t().close }</button>
            </div>
            { props.content.clone() }
        </dialog>
    }
}
