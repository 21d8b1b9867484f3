package dev.rollcall.access;

/**
 * An account that was just added: the only time that its temporary password is seen.
 *
 * @param temporaryPassword has to be changed at the first sign-in
 */
public record NewAccount(AccountId id, String temporaryPassword) {}
