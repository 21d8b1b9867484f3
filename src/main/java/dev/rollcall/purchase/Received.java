package dev.rollcall.purchase;

import dev.rollcall.register.AssetId;

/**
 * What is said at once of a piece that was scanned.
 *
 * @param outcome what became of it
 * @param code by which it was scanned
 * @param title what it is, or what the register says it is
 * @param assetId its record, null without one
 */
public record Received(Outcome outcome, String code, String title, AssetId assetId) {

    /** What may become of a piece. Only the first four wrote something. */
    public enum Outcome {
        REGISTERED("registered", "good"),
        LINKED("in the register already, now with its order", "good"),
        KEPT("received; the order is not recorded yet", "info"),
        SENT_BACK("noted as sent back", "info"),
        RECEIVED_BEFORE("received before", "info"),
        IN_REGISTER("in the register already", "bad"),
        NOT_REGISTERED("of a line that is not registered", "info"),
        MORE_THAN_ORDERED("more than was ordered", "warn"),
        HOW_MANY("how many?", "warn");

        private final String words;
        private final String tone;

        Outcome(String words, String tone) {
            this.words = words;
            this.tone = tone;
        }

        public String words() {
            return words;
        }

        /** Colour and sound: good, info, warn or bad. */
        public String tone() {
            return tone;
        }
    }

    static Received of(Outcome outcome, Piece piece, String title) {
        return of(outcome, piece, title, null);
    }

    static Received of(Outcome outcome, Piece piece, String title, AssetId asset) {
        String code = piece.serial() != null ? piece.serial() : piece.tag() != null ? piece.tag() : title;
        return new Received(outcome, code, title, asset);
    }
}
