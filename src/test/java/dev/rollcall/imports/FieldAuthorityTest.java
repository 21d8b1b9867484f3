package dev.rollcall.imports;

import static dev.rollcall.imports.SourceSystem.DEVICES;
import static dev.rollcall.imports.SourceSystem.FINANCE;
import static dev.rollcall.imports.SourceSystem.REGISTER;
import static dev.rollcall.imports.SourceSystem.SPREADSHEET;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldAuthorityTest {

    @Test
    void leavesCostToFinanceOnceFinanceHasSetIt() {
        assertThat(FieldAuthority.mayOverwrite("cost", REGISTER, FINANCE)).isFalse();
        assertThat(FieldAuthority.mayOverwrite("cost", FINANCE, FINANCE)).isTrue();
        assertThat(FieldAuthority.mayOverwrite("cost", REGISTER, SPREADSHEET)).isTrue();
    }

    @Test
    void leavesSerialsToDeviceManagementAndNothingElse() {
        assertThat(FieldAuthority.mayOverwrite("serial", REGISTER, DEVICES)).isFalse();
        assertThat(FieldAuthority.mayOverwrite("serial", DEVICES, REGISTER)).isTrue();
        assertThat(FieldAuthority.mayOverwrite("holder_id", DEVICES, null)).isFalse();
        assertThat(FieldAuthority.mayOverwrite("location_id", SPREADSHEET, REGISTER))
                .isTrue();
    }
}
