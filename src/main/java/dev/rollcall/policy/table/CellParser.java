package dev.rollcall.policy.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of cells, and all of it:
 *
 * <pre>
 * cell     = "" | "-" | tests | "not" "(" tests ")"
 * tests    = test { "," test }
 * test     = literal | ( "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) number | interval
 * interval = ( "[" | "(" | "]" ) number ".." number ( "]" | ")" | "[" )
 * literal  = number | "true" | "false" | "null" | '"' characters other than quote and backslash '"'
 * </pre>
 *
 * What does not fit is refused with the place in the cell; it never reaches the engine.
 */
final class CellParser {

    private static final int LONGEST = 1000;
    private static final int MOST_TESTS = 50;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.(?!\\.)\\d{1,6})?");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\\\p{Cntrl}]{1,100})\"");
    private static final Pattern OPERATOR = Pattern.compile("<=|>=|<|>");
    private static final Pattern WORD = Pattern.compile("(true|false|null)\\b");
    private static final Pattern NOT = Pattern.compile("not\\s*\\(");
    private static final String MEND =
            "A cell takes values, lists of values, comparisons such as >= 50, intervals such as"
                    + " [50..75), not(…) around them, or - for any.";

    private final String where;
    private final String text;
    private final ValueType type;
    private int at;

    private CellParser(String where, String text, ValueType type) {
        this.where = where;
        this.text = text;
        this.type = type;
    }

    /** The condition on an input. */
    static Cell condition(String where, String text, ValueType type) {
        return new CellParser(where, text, type).cell();
    }

    /** What a rule gives: one value. */
    static Object result(String where, String text, ValueType type) {
        CellParser parser = new CellParser(where, text, type);
        parser.begin();
        Object literal = parser.literal();
        if (parser.at < text.length() || literal == Literal.NONE) {
            throw parser.refused("a rule gives one value here.", "Write " + type.example() + ".");
        }
        return literal;
    }

    private Cell cell() {
        begin();
        if (text.isEmpty() || text.equals("-")) {
            return Cell.ANY;
        }
        boolean negated = taken(NOT) != null;
        List<CellTest> tests = new ArrayList<>();
        do {
            tests.add(test());
        } while (tests.size() <= MOST_TESTS && taken(','));
        if (tests.size() > MOST_TESTS) {
            throw refused("the list has more than " + MOST_TESTS + " entries.", "Make it two rules.");
        }
        if (negated && !taken(')') || at < text.length()) {
            throw unreadable();
        }
        return new Cell(negated, List.copyOf(tests));
    }

    private CellTest test() {
        String operator = taken(OPERATOR);
        if (operator != null) {
            return new CellTest.Compared(operator, ordered());
        }
        if (at < text.length() && "[(]".indexOf(text.charAt(at)) >= 0) {
            return interval();
        }
        return new CellTest.Equal(literal());
    }

    private CellTest interval() {
        boolean withLow = text.charAt(at) == '[';
        skip(1);
        BigDecimal low = ordered();
        if (!taken('.') || !taken('.')) {
            throw unreadable();
        }
        BigDecimal high = ordered();
        if (at >= text.length() || "])[".indexOf(text.charAt(at)) < 0) {
            throw unreadable();
        }
        boolean withHigh = text.charAt(at) == ']';
        skip(1);
        int order = low.compareTo(high);
        if (order > 0 || order == 0 && !(withLow && withHigh)) {
            throw refused("nothing lies within this interval.", "Write the smaller number first, as in [50..75).");
        }
        return new CellTest.Within(low, withLow, high, withHigh);
    }

    /** A number, in a column in which numbers can be compared. */
    private BigDecimal ordered() {
        if (!type.isOrdered()) {
            throw refused("this column is not compared by size.", "Write " + type.example() + ".");
        }
        return literal() instanceof BigDecimal number ? number : refuse();
    }

    private BigDecimal refuse() {
        throw unreadable();
    }

    private Object literal() {
        int from = at;
        Object literal = untyped();
        if (!type.holds(literal)) {
            at = from;
            throw refused(
                    "“" + shown(text.substring(from)) + "” does not fit this column.", "Write " + type.example() + ".");
        }
        return literal;
    }

    private Object untyped() {
        String quoted = taken(TEXT);
        if (quoted != null) {
            return quoted.substring(1, quoted.length() - 1);
        }
        String word = taken(WORD);
        if (word != null) {
            return word.equals("null") ? Literal.NONE : Boolean.valueOf(word);
        }
        String number = taken(NUMBER);
        if (number == null) {
            throw unreadable();
        }
        return new BigDecimal(number);
    }

    private void begin() {
        if (text.length() > LONGEST) {
            throw new Refused(where, "the cell is longer than " + LONGEST + " characters.", "Make it two rules.");
        }
        skip(0);
    }

    private String taken(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        skip(matcher.end() - at);
        return matcher.group();
    }

    private boolean taken(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        if (there) {
            skip(1);
        }
        return there;
    }

    private void skip(int characters) {
        at += characters;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Refused unreadable() {
        String rest = at >= text.length()
                ? "something is missing at the end of “" + shown(text) + "”."
                : "“" + shown(text) + "” cannot be read from “" + shown(text.substring(at)) + "” on.";
        return refused(rest, MEND);
    }

    private Refused refused(String what, String mend) {
        return new Refused(where, what, mend);
    }

    private static String shown(String part) {
        return part.length() > 60 ? part.substring(0, 60) + "…" : part;
    }
}
