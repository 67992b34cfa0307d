package dev.steploom.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class JUnitVersionTests {

    /** The build runs these tests on two versions of JUnit; this keeps it honest about which. */
    @Test
    @EnabledIfSystemProperty(named = "steploom.junit.version", matches = ".+", disabledReason = "not run by the build")
    void theTestsRunOnTheVersionOfJUnitThatTheBuildMeans() {
        assertThat(Test.class.getPackage().getImplementationVersion())
                .isEqualTo(System.getProperty("steploom.junit.version"));
    }
}
