package dev.rollcall.purchase.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A row of the ledger.
 *
 * @param number of the row in the file
 * @param writtenOff whether it is, with or without a day
 */
record LedgerLine(
        long number,
        String assetNumber,
        String description,
        String serial,
        String orderNumber,
        LocalDate acquiredOn,
        BigDecimal cost,
        String currency,
        BigDecimal bookValue,
        boolean writtenOff,
        LocalDate writtenOffOn) {}
