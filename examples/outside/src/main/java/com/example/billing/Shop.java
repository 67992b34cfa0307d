package com.example.billing;

import java.util.List;

/** Where orders come from and bills go to. */
public interface Shop {
    /** One order. */
    record Order(String customer, int cents) {}

    /** Returns the orders that nobody was billed for yet. */
    List<Order> orders();

    /** Sends a bill. */
    void bill(String customer, int cents);
}
