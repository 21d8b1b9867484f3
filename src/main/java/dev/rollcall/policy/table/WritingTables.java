package dev.rollcall.policy.table;

/**
 * Writes the rules of a table into the shipped file in place of its own. Nothing of an upload gets into what is deployed but
 * what the grammar has read.
 */
public final class WritingTables {

    private static final String CELL = """
                    <%1$s>
                      <text>%2$s</text>
                    </%1$s>
            """;

    private WritingTables() {}

    /**
     * The file to deploy.
     *
     * @param shipped file of the same decision
     */
    public static String write(PolicyTable table, String shipped) {
        int from = shipped.indexOf("      <rule ");
        int to = shipped.lastIndexOf("</rule>\n") + "</rule>\n".length();
        if (from < 0 || to < from || !ReadingTables.trusted(shipped).key().equals(table.key())) {
            throw new IllegalArgumentException("Not the shipped file of " + table.key());
        }
        StringBuilder rules = new StringBuilder();
        for (PolicyRule rule : table.rules()) {
            rules.append("      <rule id=\"").append(escaped(rule.id())).append("\">\n");
            rules.append("        <description>").append(escaped(rule.why())).append("</description>\n");
            rule.when().forEach(cell -> rules.append(CELL.formatted("inputEntry", escaped(cell))));
            rule.then().forEach(cell -> rules.append(CELL.formatted("outputEntry", escaped(cell))));
            rules.append("      </rule>\n");
        }
        return shipped.substring(0, from) + rules + shipped.substring(to);
    }

    /** Quotes stay: they end no element. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
