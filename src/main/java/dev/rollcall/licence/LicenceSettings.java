package dev.rollcall.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The rules by which accounts are read (rollcall.licences).
 *
 * @param idleDays an account not used for so many days is idle
 * @param serviceAccounts pattern of the names of accounts that programs use
 * @param sharedAccounts pattern of the names of accounts that several people use
 * @param guestAccounts pattern of accounts of other organisations' people
 */
@ConfigurationProperties("rollcall.licences")
public record LicenceSettings(int idleDays, Pattern serviceAccounts, Pattern sharedAccounts, Pattern guestAccounts) {

    /** What Microsoft 365 writes in place of a name when reports conceal them. */
    private static final Pattern CONCEALED = Pattern.compile("[0-9a-f]{32}");

    private static final List<String> NEVER = List.of("never", "never logged in", "never signed in", "-", "–");

    /** What sort of account the name is of. */
    public AccountSort sort(String account) {
        String name = account.toLowerCase(Locale.ROOT);
        String local = name.replaceFirst("@.*$", "");
        if (isConcealed(name)) {
            return AccountSort.CONCEALED;
        }
        if (guestAccounts.matcher(name).find()) {
            return AccountSort.GUEST;
        }
        if (serviceAccounts.matcher(local).matches()) {
            return AccountSort.SERVICE;
        }
        return sharedAccounts.matcher(local).matches() ? AccountSort.SHARED : AccountSort.PERSON;
    }

    /** Whether the name is a hash that stands for it, as in reports of Microsoft 365 that conceal whom they are about. */
    public static boolean isConcealed(String account) {
        return CONCEALED
                .matcher(account.toLowerCase(Locale.ROOT).replaceFirst("@.*$", ""))
                .matches();
    }

    /** @param lastActive null where the list says nothing of it */
    public Activity activity(LocalDate lastActive, LocalDate today) {
        if (lastActive == null) {
            return Activity.UNKNOWN;
        }
        return lastActive.isBefore(today.minusDays(idleDays)) ? Activity.IDLE : Activity.ACTIVE;
    }

    /** Whether the text in a column of last activity says that there was none. */
    public static boolean isNever(String lastActive) {
        return NEVER.contains(lastActive.strip().toLowerCase(Locale.ROOT));
    }
}
