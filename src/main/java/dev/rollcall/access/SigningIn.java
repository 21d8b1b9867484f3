package dev.rollcall.access;

import dev.rollcall.values.Result;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Checks a user name and password. Whatever is wrong (name, password, disabled, expired), the answer and the time it
 * takes are the same. Not a transaction, so that no connection is held while the password is hashed.
 */
@Service
public class SigningIn {

    static final String WRONG = "The user name or the password is not right, or the account may not sign in.";
    static final String TOO_MANY =
            "There were too many attempts. Wait 15 minutes and try again, or ask an administrator.";

    private final SignInThrottle throttle;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Actors actors;

    SigningIn(SignInThrottle throttle, Accounts accounts, Passwords passwords, Actors actors) {
        this.throttle = throttle;
        this.accounts = accounts;
        this.passwords = passwords;
        this.actors = actors;
    }

    /**
     * Signs in.
     *
     * @param address of the caller, for the throttle
     */
    public Result<SignedIn> byPassword(String userName, String password, String address) {
        String name = userName.strip().toLowerCase(Locale.ROOT);
        if (!throttle.permits(name, address)) {
            return Result.refused(TOO_MANY);
        }
        Optional<Account> account = accounts.findByUserName(name);
        boolean fits =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        Optional<SignedIn> signedIn = account.flatMap(one -> actors.ofAccount(one.accountId()));
        if (!fits || signedIn.isEmpty()) {
            return Result.refused(WRONG);
        }
        throttle.succeeded(name, address);
        return Result.done(signedIn.get());
    }
}
