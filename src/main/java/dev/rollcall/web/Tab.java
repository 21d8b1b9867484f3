package dev.rollcall.web;

/**
 * One page of a thing that has several, for the fragment page :: tabs.
 *
 * @param label in words
 * @param href its address, starting with /
 * @param count shown beside the label, null for none
 */
public record Tab(String label, String href, Long count) {}
