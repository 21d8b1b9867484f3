package dev.rollcall.demo;

/**
 * Something to try or to look at in the sample company.
 *
 * @param text what to do there, a sentence
 * @param path address of the page; names of {@link SampleLinks} in braces stand for ids
 */
record SampleStep(String text, String path) {}
