package dev.rollcall.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

class LicenceSettingsTest {

    private final LicenceSettings settings = shipped();

    @ParameterizedTest
    @CsvSource({
        "ada@acme.example, PERSON",
        "svetlana@acme.example, PERSON",
        "admiral.kirk@acme.example, PERSON",
        "svc-backup@acme.example, SERVICE",
        "noreply@acme.example, SERVICE",
        "deploy-bot, SERVICE",
        "info@acme.example, SHARED",
        "invoices.de@acme.example, SHARED",
        "informatics@acme.example, PERSON",
        "ben_else.example#EXT#@acme.onmicrosoft.com, GUEST",
        "0B3C2A9D8E7F60514233445566778899, CONCEALED"
    })
    void tellsTheSortOfAnAccountByItsName(String account, AccountSort sort) {
        assertThat(settings.sort(account)).isEqualTo(sort);
    }

    @Test
    void callsAnAccountIdleAfterThePolicysDays() {
        LocalDate today = LocalDate.of(2026, 6, 30);
        assertThat(settings.activity(today.minusDays(30), today)).isEqualTo(Activity.ACTIVE);
        assertThat(settings.activity(today.minusDays(31), today)).isEqualTo(Activity.IDLE);
        assertThat(settings.activity(null, today)).isEqualTo(Activity.UNKNOWN);
    }

    private static LicenceSettings shipped() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        Properties all = yaml.getObject();
        return new LicenceSettings(
                Integer.parseInt(all.get("rollcall.licences.idle-days").toString()),
                pattern(all, "service-accounts"),
                pattern(all, "shared-accounts"),
                pattern(all, "guest-accounts"));
    }

    private static Pattern pattern(Properties all, String name) {
        return Pattern.compile(all.get("rollcall.licences." + name).toString());
    }
}
