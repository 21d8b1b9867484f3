/** Pages and API of notices. */
package dev.rollcall.notice.web;
