package com.example.billing;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;

import com.example.billing.Shop.Order;
import dev.steploom.Job;
import dev.steploom.Op;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.definition.OpContext;
import dev.steploom.resource.ResourceKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bills customers for what they ordered. */
public final class Billing {
    /** Who owes less than this, in cents, is billed another day. */
    public record Terms(int minimum) {}

    public static final ResourceKey<Shop> SHOP = resource("shop", Shop.class);

    static List<Order> readOrders(OpContext context) {
        return context.resource(SHOP).orders();
    }

    static Map<String, Integer> sumUp(List<Order> orders) {
        Map<String, Integer> sums = new TreeMap<>();
        for (Order order : orders) {
            if (order.cents() < 0) {
                throw new IllegalArgumentException(order.customer() + " ordered for " + order.cents() + " cents");
            }
            sums.merge(order.customer(), order.cents(), Integer::sum);
        }
        return sums;
    }

    @Op(config = Terms.class)
    static int sendBills(OpContext context, Map<String, Integer> sums) {
        int minimum = context.config(Terms.class).minimum();
        int sent = 0;
        for (Map.Entry<String, Integer> sum : sums.entrySet()) {
            if (sum.getValue() >= minimum) {
                context.resource(SHOP).bill(sum.getKey(), sum.getValue());
                sent++;
            }
        }
        context.log().info("{} of {} customers were billed", sent, sums.size());
        return sent;
    }

    public static final Op0<List<Order>> READ_ORDERS = op(Billing::readOrders).requires(SHOP);
    public static final Op1<List<Order>, Map<String, Integer>> SUM_UP = op(Billing::sumUp);
    public static final Op1<Map<String, Integer>, Integer> SEND_BILLS =
            op(Billing::sendBills).requires(SHOP);

    public static final Job<Integer> BILLING = job(
            "billing",
            () -> SEND_BILLS.call(SUM_UP.call(READ_ORDERS.call())),
            j -> j.config(Map.of("ops", Map.of("send_bills", Map.of("config", new Terms(100))))));

    private Billing() {}
}
