//! Temporal expressions in Indonesian and English text: found, valued (TIMEX3) and explained.
