package dev.rollcall.licence;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the accounts of a licence's lists when nothing needs them any longer; their figures stay. Used by reviews. */
@Service
@Transactional
public class ErasingAccounts {

    private final AccountLists lists;
    private final Clock clock;

    ErasingAccounts(AccountLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    public void erase(LicenceId licence) {
        Timestamp now = Timestamp.from(clock.instant());
        lists.of(licence).stream()
                .filter(list -> list.basis() == AccountList.Basis.LIST && list.erasedAt() == null)
                .forEach(list -> lists.erase(list.id(), now));
    }
}
