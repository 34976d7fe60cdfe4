//! Names of people, organisations and places in Indonesian and English news.
