package dev.rollcall.register;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings tags, serials and names into the form in which two spellings are equal; the columns tag_key, serial_key and
 * name_key hold it. Used wherever something typed, scanned or imported is looked for in the register.
 */
public final class Identifiers {

    /** Texts that makers and tools write where a serial is missing, as keys. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "0",
            "00",
            "000",
            "NA",
            "NAN",
            "NONE",
            "NULL",
            "NIL",
            "UNKNOWN",
            "UNBEKANNT",
            "TBD",
            "TBA",
            "TOBEFILLEDBYOEM",
            "DEFAULTSTRING",
            "SYSTEMSERIALNUMBER",
            "SERIALNUMBER",
            "SERIAL",
            "NOTSPECIFIED",
            "NOTAPPLICABLE",
            "NOTAVAILABLE",
            "NOSERIAL",
            "NOSERIALNUMBER",
            "OEM",
            "INVALID",
            "EMPTY",
            "CHASSISSERIALNUMBER",
            "REF",
            "VALUE",
            "KEINE",
            "OHNE",
            "0123456789",
            "123456789",
            "1234567890",
            "MISSING",
            "TOBEFILLED",
            "FILLEDBYOEM",
            "DEFAULT",
            "BASEBOARDSERIALNUMBER",
            "NOASSETTAG",
            "NOASSETINFORMATION",
            "ASSETTAG",
            "ASSET1234567890",
            "NOTPROVIDED",
            "NOTSET",
            "UNDEFINED",
            "BLANK",
            "TODO");

    /** AIM symbology identifier that some scanners send first, such as ]C1 (ISO/IEC 15424). */
    private static final Pattern SYMBOLOGY = Pattern.compile("^\\][A-Za-z]\\d");

    /** The link in the code on a label of Snipe-IT, which ends in the tag. */
    private static final Pattern LABEL_LINK = Pattern.compile("(?i)^https?://.*/ht/([^/?#]+)$");

    private static final Pattern ONE_CHARACTER_REPEATED = Pattern.compile("(.)\\1*");
    private static final Pattern LABEL =
            Pattern.compile("^(?:S/N|SN|SERIAL(?: ?(?:NO|NUMBER))?)\\s*[.:#]\\s*|^\\(21\\)");

    /** Lenovo labels: 1S, the machine type with or without model, sometimes an S, then the serial of 7 or 8. */
    private static final Pattern LENOVO = Pattern.compile(
            "1S(?:[0-9][0-9A-Z]{3}S|[0-9A-Z]{10}|[0-9A-Z]{7}(?=.{7}$)|[0-9][0-9A-Z]{3}(?=.{8}$))([0-9A-Z]{7,8})");

    private static final Pattern LEGAL_FORM = Pattern.compile(
            "\\b(?:inc|corp|corporation|co|company|ltd|limited|llc|gmbh|ag|sa|bv|nv|plc|computers?|technolog(?:y|ies)|electronics)\\b");

    private Identifiers() {}

    /** A tag without case, spaces, hyphens; null for placeholders and when nothing is left. */
    public static String tagKey(String tag) {
        String key = bare(tag);
        return key == null || PLACEHOLDERS.contains(key) ? null : key;
    }

    /** Every key by which something scanned or typed may stand in the register, the likeliest first. */
    public static Set<String> candidates(String code) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(tagKey(code));
        keys.add(serialKey(code));
        keys.add(serialKey(code, "Apple"));
        keys.remove(null);
        return keys;
    }

    /** A serial without case, spaces, hyphens and barcode prefix; null for placeholders and when nothing is left. */
    public static String serialKey(String serial) {
        if (serial == null) {
            return null;
        }
        String code = scanned(serial).toUpperCase(Locale.ROOT);
        String key = bare(LABEL.matcher(code).replaceFirst(""));
        if (key == null || isPlaceholderKey(key)) {
            return null;
        }
        Matcher lenovo = LENOVO.matcher(key);
        return lenovo.matches() ? lenovo.group(1) : key;
    }

    /** The same, knowing the maker: Apple's barcodes put an S before the ten or twelve characters of the serial. */
    public static String serialKey(String serial, String manufacturer) {
        String key = serialKey(serial);
        boolean apple = key != null && "apple".equals(makerKey(manufacturer));
        return apple && key.matches("S[0-9A-Z]{10}|S[0-9A-Z]{12}") ? key.substring(1) : key;
    }

    /** A maker's name without legal form and case, so that "Dell Inc." and "DELL" are one; null when nothing is left. */
    public static String makerKey(String manufacturer) {
        String name = nameKey(manufacturer);
        if (name == null) {
            return null;
        }
        String bare = LEGAL_FORM
                .matcher(name.replaceAll("[.,()]", " "))
                .replaceAll(" ")
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return bare.equals("hewlettpackard") ? "hp" : bare.isEmpty() ? name : bare;
    }

    /** Whether a text stands for a missing serial, such as "To be filled by O.E.M.", "N/A" or "0". */
    public static boolean isPlaceholder(String serial) {
        return serial != null && !serial.isBlank() && serialKey(serial) == null;
    }

    /** A name in lower case with single spaces; null when nothing is left. */
    public static String nameKey(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static boolean isPlaceholderKey(String key) {
        return PLACEHOLDERS.contains(key) || ONE_CHARACTER_REPEATED.matcher(key).matches();
    }

    private static String bare(String text) {
        if (text == null) {
            return null;
        }
        String key = scanned(text).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return key.isEmpty() ? null : key;
    }

    /** The text without what a scanner or a label wraps around it. */
    private static String scanned(String text) {
        String code = SYMBOLOGY.matcher(text.strip()).replaceFirst("");
        Matcher link = LABEL_LINK.matcher(code);
        return link.matches() ? link.group(1) : code;
    }
}
