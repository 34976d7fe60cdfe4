//! A slice that is shown: the same one, or another.

use std::ops::Deref;
use std::rc::Rc;

/// A slice. Two are equal when they are the same slice: comparing a whole article word by word would cost
/// more than drawing it.
#[derive(Debug, Default)]
pub struct Shown<T>(Rc<T>);

impl<T> Shown<T> {
    /// Shows a slice that the worker gave.
    pub fn new(slice: Box<T>) -> Shown<T> {
        Shown(Rc::from(slice))
    }
}

impl<T> Clone for Shown<T> {
    fn clone(&self) -> Shown<T> {
        Shown(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shown<T> {
    fn eq(&self, other: &Shown<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shown<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
