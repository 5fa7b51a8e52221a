"""Live calls: feeds telephony events to routing, carries decisions out, talks to desks."""
