package dev.rollcall.licence;

/**
 * An account as a list names it.
 *
 * @param account as the product calls it, lower case
 * @param email lower case, null for none
 * @param employeeNumber null for none
 * @param displayName null for none
 */
public record ListedAccount(
        String account, String email, String employeeNumber, String displayName, Activity activity, AccountSort sort) {

    /** The part before the @ of an account that is an address, else null. */
    String localPart() {
        int at = account.indexOf('@');
        return at < 1 ? null : account.substring(0, at);
    }
}
