package dev.rollcall.access;

import dev.rollcall.values.Result;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody change their own password, which ends all their other sessions. Guesses are throttled as at sign-in. */
@Service
public class ChangingPasswords {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Actors actors;

    ChangingPasswords(Accounts accounts, Passwords passwords, SignInThrottle throttle, Actors actors) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.actors = actors;
    }

    /**
     * Changes the password.
     *
     * @param address of the caller, for the throttle
     * @return the principal with which this session goes on
     */
    @Transactional
    public Result<SignedIn> change(AccountId id, String old, String chosen, String address) {
        Account account = accounts.find(id).orElseThrow();
        if (!account.hasPassword()) {
            return Result.refused("You sign in with your company account: change your password there.");
        }
        if (!throttle.permits(account.userName(), address)) {
            return Result.refused(SigningIn.TOO_MANY);
        }
        if (!passwords.matches(old, account.passwordHash())) {
            return Result.refused("Present password: this is not your present password.");
        }
        Optional<String> fault = passwords
                .fault(chosen, account.userName())
                .or(() -> chosen.equals(old)
                        ? Optional.of("New password: choose another than the present one.")
                        : Optional.empty());
        if (fault.isPresent()) {
            return Result.refused(fault.get());
        }
        account.password(passwords.hash(chosen), false);
        accounts.flush();
        throttle.succeeded(account.userName(), address);
        return Result.done(actors.ofAccount(id).orElseThrow());
    }
}
