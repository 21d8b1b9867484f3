package dev.rollcall;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. The JVM runs in UTC; the company's own zone is configuration (rollcall.zone). */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RollcallApplication {

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(RollcallApplication.class, args);
    }
}
