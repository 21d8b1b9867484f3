/** The licences of an audit, and the page on which holders say whether they still need a seat. */
package dev.rollcall.review.web;
