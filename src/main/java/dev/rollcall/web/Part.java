package dev.rollcall.web;

/**
 * One part of a whole, for the fragment data :: stack.
 *
 * @param label in words
 * @param count how many
 * @param tone good, warn, bad, info, accent or idle
 * @param href the list behind the figure, null for none
 */
public record Part(String label, long count, String tone, String href) {}
