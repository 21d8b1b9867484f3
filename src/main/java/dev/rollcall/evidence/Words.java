package dev.rollcall.evidence;

import dev.rollcall.access.Role;
import dev.rollcall.audit.Method;
import dev.rollcall.audit.Outcome;
import dev.rollcall.audit.Weakness;
import dev.rollcall.evidence.Report.Share;
import dev.rollcall.finding.FindingKind;
import dev.rollcall.finding.FindingState;
import dev.rollcall.finding.Resolution;
import dev.rollcall.register.Grade;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words of the constants in a report; null stays null, save that an item without an outcome is open. */
final class Words {

    private Words() {}

    /** Of a constant that has no words of its own: IN_REPAIR reads "in repair". */
    static String of(String constant) {
        return constant == null ? null : constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String ofOutcome(String name) {
        return name == null ? "open" : Outcome.valueOf(name).words();
    }

    static String ofGrade(String name) {
        return name == null ? null : Grade.valueOf(name).words();
    }

    /** As outcomes are listed, open ones at the end. */
    static List<Share> inOrderOfOutcomes(List<Share> shares) {
        return inOrder(shares, Arrays.stream(Outcome.values()).map(Outcome::words));
    }

    /** The strongest first, none at the end. */
    static List<Share> inOrderOfGrades(List<Share> shares) {
        return inOrder(shares, Arrays.stream(Grade.values()).map(Grade::words));
    }

    private static List<Share> inOrder(List<Share> shares, Stream<String> words) {
        List<String> order = words.toList();
        return shares.stream()
                .sorted(Comparator.comparingInt(
                        share -> order.contains(share.label()) ? order.indexOf(share.label()) : order.size()))
                .toList();
    }

    static String ofFinding(String name) {
        return name == null ? null : FindingKind.valueOf(name).label();
    }

    static String ofFindingState(String name) {
        return name == null ? null : FindingState.valueOf(name).label();
    }

    static String ofResolution(String name) {
        return name == null ? null : Resolution.valueOf(name).label();
    }

    static String ofMethod(String name) {
        return name == null ? null : Method.valueOf(name).words();
    }

    static String ofWeakness(String name) {
        return name == null ? null : Weakness.valueOf(name).title();
    }

    /** Also of what approvers hold who came by a mailed link, which is no role of an account. */
    static String ofRole(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .map(Role::label)
                .findFirst()
                .orElse(of(name));
    }
}
