/**
 * Tables in files: reads CSV and XLSX as people's other tools write them, and writes both for exports. Reading is
 * streaming and defensive: whatever a file holds, the answer is rows or a refusal that says what is wrong, where, and
 * how to mend it. Knows nothing of assets or people; columns are found by name, values are read as dates, money and
 * yes or no by {@link dev.rollcall.sheet.DateText}, {@link dev.rollcall.sheet.MoneyText} and
 * {@link dev.rollcall.sheet.BooleanText}.
 */
@ApplicationModule(allowedDependencies = {"values"})
package dev.rollcall.sheet;

import org.springframework.modulith.ApplicationModule;
