package com.example.billing;

import static com.example.billing.Billing.SEND_BILLS;
import static com.example.billing.Billing.SHOP;
import static com.example.billing.Billing.SUM_UP;
import static dev.steploom.junit.SteploomAssertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.example.billing.Billing.Terms;
import com.example.billing.Shop.Order;
import dev.steploom.junit.OpTester;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** Single ops, each without the job. */
class BillsTests {

    @Test
    void ordersOfACustomerAreSummedUp() {
        var orders = List.of(new Order("Ada", 250), new Order("Grace", 99), new Order("Ada", 50));

        assertThat(OpTester.of(SUM_UP).inputs(orders).run().output()).isEqualTo(Map.of("Ada", 300, "Grace", 99));
    }

    @Test
    @DisplayName("Small sums wait for another day")
    void smallSumsAreNotBilled() {
        Shop shop = mock();

        var result = OpTester.of(SEND_BILLS)
                .inputs(Map.of("Ada", 300, "Grace", 99))
                .config(new Terms(100))
                .with(SHOP, shop)
                .run();

        verify(shop).bill("Ada", 300);
        verifyNoMoreInteractions(shop);
        assertThat(result).succeeded().hasOutput(1).hasLogged(Level.INFO, "1 of 2 customers were billed");
    }
}
