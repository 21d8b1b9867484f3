package dev.rollcall.access;

import java.util.List;

/**
 * Ready-made accounts that the sign-in page offers. Implemented by the sample company and by nobody else, so that an
 * installation without it offers none.
 */
public interface DemoAccounts {

    List<DemoAccount> all();

    /**
     * @param role what the account is, in words: Administrator, IT staff
     * @param name of the person it belongs to
     * @param username to sign in with
     * @param password to sign in with, in clear: it is no secret
     * @param card what the account is there for
     * @param steps what to try in one minute
     */
    record DemoAccount(String role, String name, String username, String password, String card, List<String> steps) {}
}
