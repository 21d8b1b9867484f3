package dev.rollcall.licence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where an account, or a seat without one, falls when a licence is compared. Each falls into exactly one. */
public enum Bucket {
    ASSIGNED("Assigned and used"),
    UNASSIGNED("Used without an assignment"),
    LEAVER("Account of a leaver"),
    LEAVING("Account of someone leaving"),
    UNKNOWN("Belongs to nobody known"),
    NO_ACCOUNT("Assigned without an account"),
    IDLE("Idle"),
    DUPLICATE("Second account of one person"),
    /** Service, shared and guest accounts. */
    SET_APART("Set apart: service, shared, guest"),
    /** The list hides whose it is. */
    CONCEALED("Name concealed");

    private final String words;

    Bucket(String words) {
        this.words = words;
    }

    /** As pages write it. */
    public String words() {
        return words;
    }

    /** The words by the constant's name, for pages. */
    public static Map<String, String> labels() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(Bucket::name, Bucket::words, (one, other) -> one, LinkedHashMap::new));
    }
}
