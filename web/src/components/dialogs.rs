//! The dialogs.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::add::AddPanel;
use crate::shared::{Act, use_shared};
use crate::state::interface::Dialog;

/// Properties of [`Dialogs`].
#[derive(PartialEq, Properties)]
pub struct DialogsProps {
    /// The open one.
    pub open: Option<Dialog>,
}

/// The open dialog, if any.
#[component]
pub fn Dialogs(props: &DialogsProps) -> Html {
    let t = use_shared().t();
    match props.open {
        None => Html::default(),
        Some(Dialog::Add) => html! { <Modal key="add" name="add" title={t.add}><AddPanel /></Modal> },
        Some(Dialog::StartOver) => html! {
            <Modal key="start-over" name="start-over" title={t.confirm_title}><StartOver /></Modal>
        },
    }
}

#[component]
fn StartOver() -> Html {
    let shared = use_shared();
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
    children: Children,
}

/// A dialog that keeps the focus; the browser gives it back where it was.
#[component]
fn Modal(props: &ModalProps) -> Html {
    let shared = use_shared();
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
            { props.children.clone() }
        </dialog>
    }
}
