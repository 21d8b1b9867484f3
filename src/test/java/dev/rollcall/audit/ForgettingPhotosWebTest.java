package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.confirmation.ConfirmationRows;
import dev.rollcall.register.KeepingPhotos;
import dev.rollcall.values.Ids;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ForgettingPhotosWebTest {

    @Autowired
    private KeepingPhotos photos;

    @Autowired
    private ForgettingPhotos forgetting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CompanyTime time;

    @Test
    void photosGoAndTheirHashStays() throws Exception {
        UUID old = photoOf(closed(91));
        UUID recent = photoOf(closed(89));

        forgetting.forget();

        assertThat(photos.find(old)).isEmpty();
        assertThat(photos.find(recent)).isPresent();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM photo WHERE sha256 IS NOT NULL AND id = ?")
                        .param(Ids.bytes(old))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private UUID closed(int daysAgo) {
        UUID audit = new ConfirmationRows(jdbc).audit("Closed " + daysAgo, time.today());
        jdbc.sql("UPDATE audit SET state = 'CLOSED', closed_at = ? WHERE id = ?")
                .params(Timestamp.from(time.now().minus(Duration.ofDays(daysAgo))), Ids.bytes(audit))
                .update();
        return audit;
    }

    private UUID photoOf(UUID audit) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return photos.keep(out.toByteArray(), audit, null).value();
    }
}
