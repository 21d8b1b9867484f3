/** Reports of large audits as files: ordered, made in the background with their progress shown, kept for some days. */
package dev.rollcall.evidence.files;
