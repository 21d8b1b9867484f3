package dev.rollcall.ui;

import java.net.URI;
import java.util.regex.Pattern;

/** Which addresses are one page with other data: the crawl visits one of each. */
final class Addresses {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TOKEN = Pattern.compile("(?<=/)[\\w-]{40,}");
    private static final Pattern NUMBER = Pattern.compile("(?<=/)\\d+");
    private static final Pattern FILE = Pattern.compile(".*\\.(csv|xlsx|pdf|zip|dmn|json|jsonl|xml)|.*/files/[^/]+");

    private Addresses() {}

    /** Ids become {id}; a filter is named by its parameter, and of a sorted list each order is a page of its own. */
    static String template(URI address) {
        String path = NUMBER.matcher(TOKEN.matcher(ID.matcher(address.getPath()).replaceAll("{id}"))
                        .replaceAll("{token}"))
                .replaceAll("{number}");
        String query = address.getQuery();
        if (query == null) {
            return path;
        }
        if (query.contains("&")) {
            return path + "?…";
        }
        return path + "?" + (query.startsWith("sort=") ? query.split(",")[0] : query.split("=")[0]);
    }

    static boolean isFile(URI address) {
        return FILE.matcher(address.getPath()).matches();
    }
}
