package dev.rollcall.evidence.log;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with gaps: "{about} was asked[, until {due}]". Names in braces are filled in; what stands in brackets is left
 * out when one of its names has no value, and a name outside brackets that has none leaves nothing.
 */
record Sentence(String template) {

    private static final Pattern PART = Pattern.compile("\\[([^\\]]*)]|\\{(\\w+)}");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** @param values name → text, null for what is absent */
    String fill(UnaryOperator<String> values) {
        String filled = PART.matcher(template)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group(1) == null ? text(values.apply(part.group(2))) : optional(part.group(1), values)))
                .replaceFirst("^[,.;:]?\\s+", "");
        return filled.isEmpty() ? filled : Character.toUpperCase(filled.charAt(0)) + filled.substring(1);
    }

    private static String optional(String part, UnaryOperator<String> values) {
        Matcher names = NAME.matcher(part);
        while (names.find()) {
            if (values.apply(names.group(1)) == null) {
                return "";
            }
        }
        return NAME.matcher(part).replaceAll(name -> Matcher.quoteReplacement(values.apply(name.group(1))));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
