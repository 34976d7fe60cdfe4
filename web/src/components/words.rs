//! Words and classes for the protocol's enums.

use protocol::slice::{MarkKind, Origin, Status};

use crate::i18n::Texts;

/// The class and `data-kind` of a kind.
pub fn kind_class(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Person => "person",
        MarkKind::Organisation => "organisation",
        MarkKind::Place => "place",
        MarkKind::Other => "other",
        MarkKind::Time => "time",
        MarkKind::Quantity => "quantity",
        MarkKind::Quote => "quote",
        MarkKind::Report => "report",
    }
}

/// The name of a kind, for many.
pub fn kind_name(t: &Texts, kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Person => t.kind_person,
        MarkKind::Organisation => t.kind_organisation,
        MarkKind::Place => t.kind_place,
        MarkKind::Other => t.kind_other,
        MarkKind::Time => t.kind_time,
        MarkKind::Quantity => t.kind_quantity,
        MarkKind::Quote => t.kind_quote,
        MarkKind::Report => t.kind_report,
    }
}

/// The name of a kind, for one.
pub fn kind_one(t: &Texts, kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Person => t.one_person,
        MarkKind::Organisation => t.one_organisation,
        MarkKind::Place => t.one_place,
        MarkKind::Other => t.one_other,
        MarkKind::Time => t.one_time,
        MarkKind::Quantity => t.one_quantity,
        MarkKind::Quote => t.one_quote,
        MarkKind::Report => t.one_report,
    }
}

/// The class and `data-status` of a status.
pub fn status_class(status: Status) -> &'static str {
    match status {
        Status::Reported => "reported",
        Status::Planned => "planned",
        Status::Claimed => "claimed",
        Status::Denied => "denied",
    }
}

/// The name of a status.
pub fn status_name(t: &Texts, status: Status) -> &'static str {
    match status {
        Status::Reported => t.key_reported,
        Status::Planned => t.key_planned,
        Status::Claimed => t.key_claimed,
        Status::Denied => t.key_denied,
    }
}

/// Where a published date came from.
pub fn origin_name(t: &Texts, origin: Origin) -> &'static str {
    match origin {
        Origin::Corrected => t.origin_corrected,
        Origin::Given => t.origin_given,
        Origin::Stated => t.origin_stated,
        Origin::Inferred => t.origin_inferred,
        Origin::Unknown => t.origin_unknown,
    }
}

/// The word of an origin for tests and style sheets.
pub fn origin_class(origin: Origin) -> &'static str {
    match origin {
        Origin::Corrected => "corrected",
        Origin::Given => "given",
        Origin::Stated => "stated",
        Origin::Inferred => "inferred",
        Origin::Unknown => "unknown",
    }
}
