/** Takes events over HTTP; pages and API for those who mind senders, events and refusals. */
package dev.rollcall.intake.web;
