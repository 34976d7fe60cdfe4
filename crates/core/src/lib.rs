//! One news article in, its facts out; many articles in, one story out.
