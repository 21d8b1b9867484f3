/**
 * People by SCIM 2.0 (RFC 7643, RFC 7644), so that an identity provider keeps them up to date by itself. The protocol is a
 * library's; what a user is on record, and that to be inactive and to be deleted are the same departure, is said here.
 */
package dev.rollcall.intake.scim;
