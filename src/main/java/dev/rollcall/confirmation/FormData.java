package dev.rollcall.confirmation;

import dev.rollcall.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The data of form equipment-confirmation: what the server says of an item, and what a page may say. */
final class FormData {

    private FormData() {}

    /** What the form shows of an item. */
    static Map<String, Object> item(HeldItem item) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("itemId", item.asset().toString());
        data.put("name", item.title());
        data.put("kind", item.kind());
        data.put("details", item.details());
        data.put("gone", item.gone() != null);
        data.put("picture", "/assets/kinds/" + Words.kindIcon(item.icon()) + ".svg");
        data.put("proof", item.isProofAsked());
        return data;
    }

    /** An answer given before, as the form fills it in; never the proof. */
    static Map<String, Object> answer(ItemAnswer answer) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("answer", answer.kind().name());
        if (answer.detail() != null) {
            data.put(
                    answer.detail().isProblem() ? "problem" : "where",
                    answer.detail().name());
        }
        put(data, "toWhom", answer.toWhom());
        put(data, "place", answer.place());
        put(data, "serialSeen", answer.seen().serial());
        put(data, "modelSeen", answer.seen().model());
        put(data, "note", answer.note());
        data.put("noLongerNeeded", answer.noLongerNeeded());
        return data;
    }

    /** Something unlisted that was told before, as the form fills it in. */
    static Map<String, Object> other(UnlistedThing thing) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("ownership", thing.ours() ? "COMPANY" : "OWN");
        data.put("what", thing.what());
        put(data, "tag", thing.tag());
        put(data, "serial", thing.serial());
        put(data, "note", thing.note());
        return data;
    }

    /** Which unlisted things a page was given when it was opened; none where it does not say. */
    static Set<String> listed(Map<String, Object> sent) {
        return sent.get("listed") instanceof List<?> refs
                ? refs.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    private static void put(Map<String, Object> data, String key, String text) {
        if (text != null) {
            data.put(key, text);
        }
    }

    /** An entry as a page sent it, with the server's word on all that is not an answer. */
    static Map<String, Object> entry(HeldItem item, Map<?, ?> sent) {
        Map<String, Object> entry = new LinkedHashMap<>();
        sent.forEach((key, value) -> entry.put(String.valueOf(key), value));
        entry.putAll(item(item));
        return entry;
    }
}
