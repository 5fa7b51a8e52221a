// Generated from the OpenAPI document by `npm run api:types`. Do not edit.

export interface paths {
    "/api/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Agents
         * @description The agents whose work the caller may see, by staff number.
         */
        get: operations["list_agents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/callbacks/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Callbacks
         * @description Open ones, who waits longest first; or those done, latest first.
         */
        post: operations["search_callbacks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/callbacks/{task_id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish Callback
         * @description Mark as called back; a second time changes nothing.
         */
        post: operations["finish_callback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Calls
         * @description The calls the person may see, newest first. Looking for a caller's number is a ledger entry.
         */
        post: operations["search_calls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{call_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Call
         * @description A call with its events, record, recording and customer; each look is a ledger entry.
         */
        get: operations["get_call"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{call_id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Record
         * @description The record; version 0 when nothing has been written yet.
         */
        get: operations["get_record"];
        /**
         * Save Record
         * @description Save what has been typed so far. 409 carries the saved version as ``current``.
         */
        put: operations["save_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{call_id}/record/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete Record
         * @description Save and declare complete. 422 says what is missing; 409 as for saving.
         */
        post: operations["complete_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{call_id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Recording
         * @description The sound as FLAC: caller left, agent right. Knows byte ranges. Listening leaves a ledger entry.
         */
        get: operations["get_recording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{call_id}/recording/peaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Recording Peaks
         * @description What a waveform is drawn from.
         */
        get: operations["get_recording_peaks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Case
         * @description Open a case; a second time with the same id changes nothing.
         */
        post: operations["open_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Cases
         * @description The same for many cases, each on its own; or what would come of it.
         */
        post: operations["change_cases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Case Filters
         * @description One's own searches and those that colleagues share.
         */
        get: operations["list_case_filters"];
        put?: never;
        /**
         * Keep Case Filter
         * @description Keep a search; one's own of the same name is written over.
         */
        post: operations["keep_case_filter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/filters/{filter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop Case Filter */
        delete: operations["drop_case_filter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Case Kinds
         * @description All kinds, with retired ones: old cases have them.
         */
        get: operations["list_case_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Case People
         * @description Who can be asked, and be handed a case.
         */
        get: operations["list_case_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/questions/{question_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer Question */
        post: operations["answer_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/questions/{question_id}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell Customer
         * @description The customer has been told: in a call, or by a message with the leader's word.
         */
        post: operations["tell_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Cases
         * @description The cases that the reader may see, the latest change first.
         */
        post: operations["search_cases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Case Tags
         * @description The tags to choose from: those that are in use.
         */
        get: operations["list_case_tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Case Units
         * @description The units that can be asked.
         */
        get: operations["list_case_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Case
         * @description A case with its history; each look is a ledger entry.
         */
        get: operations["get_case"];
        /**
         * Edit Case
         * @description Fill it in. When somebody else did meanwhile, the answer is theirs, and nothing is written.
         */
        put: operations["edit_case"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close Case */
        post: operations["close_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_id}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer Case
         * @description Hand it on, with a reason; it stays its owner's until it is accepted.
         */
        post: operations["offer_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_id}/handover/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply To Offer
         * @description Allow, accept, decline or retract; null when the case is not the reader's to see any more.
         */
        post: operations["reply_to_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Question
         * @description Ask who knows; from now on the customer is owed a reply.
         */
        post: operations["ask_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_id}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remark On Case */
        post: operations["remark_on_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen Case */
        post: operations["reopen_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Case Tags
         * @description Give the case these tags and no others.
         */
        put: operations["set_case_tags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Complaints
         * @description The complaints that the reader may see, the first due first.
         */
        post: operations["search_complaints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Complaint
         * @description The chart with what was done, what is next and by when; each look is a ledger entry.
         */
        get: operations["get_complaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints/{case_id}/class": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reclass Complaint
         * @description More or less serious than was thought.
         */
        post: operations["reclass_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints/{case_id}/closing/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Closing
         * @description Close it as the second person.
         */
        post: operations["confirm_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints/{case_id}/closing/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Closing Back
         * @description Not agree to the close.
         */
        post: operations["send_closing_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints/{case_id}/deeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Complaint
         * @description Do the step that is next; a second time with the same id changes nothing.
         */
        post: operations["act_on_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints/{case_id}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Dossier
         * @description The evidence pack: one signed PDF with the recordings in it. Each is a ledger entry and counts as an export.
         */
        post: operations["take_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints/{case_id}/out-of-reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give Up Reaching
         * @description The customer can be reached on no day and was written to: the leader's word.
         */
        post: operations["give_up_reaching"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conduct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draft Conduct
         * @description Write down what somebody did, against a clause or worth praise; nobody is told yet.
         */
        post: operations["draft_conduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conduct/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draft Findings
         * @description Draft these; what is no finding any more, or was drafted before, is passed over.
         */
        post: operations["draft_findings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conduct/findings/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Findings
         * @description What the handbook's checks have found against a clause, with what was made of it: a preview of drafts.
         */
        post: operations["search_findings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conduct/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get Conduct Ledger
         * @description What came to count in a month, by person.
         */
        post: operations["get_conduct_ledger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conduct/ledger/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export Conduct Ledger
         * @description The same as CSV, for Excel; each is a ledger entry and counts as an export.
         */
        post: operations["export_conduct_ledger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conduct/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Conduct
         * @description The matters that the reader may see, newest first.
         */
        post: operations["search_conduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conduct/{matter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Conduct
         * @description A matter with its history; each look is a ledger entry.
         */
        get: operations["get_conduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conduct/{matter_id}/deeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Conduct
         * @description Decide, answer, appeal: what is one's own to do at this point.
         */
        post: operations["act_on_conduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Customer Imports
         * @description The latest imports.
         */
        get: operations["list_customer_imports"];
        put?: never;
        /**
         * Upload Customer Table
         * @description Upload a CSV or XLSX table; nothing is taken in yet.
         */
        post: operations["upload_customer_table"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer-imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Customer Import
         * @description How far it is.
         */
        get: operations["get_customer_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer-imports/{import_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Customer Import
         * @description What would come of it if the columns were these; each look is a ledger entry.
         */
        post: operations["preview_customer_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer-imports/{import_id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Import Report
         * @description The wrong rows as CSV, for Excel; each download is a ledger entry.
         */
        get: operations["download_import_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer-imports/{import_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Customer Import
         * @description Take it in.
         */
        post: operations["start_customer_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer-imports/{import_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Customer Import
         * @description Take back whom it made, unless something has happened with them since.
         */
        post: operations["undo_customer_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer-merges/{merge_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Customer Merge
         * @description They are two people after all.
         */
        post: operations["undo_customer_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Customer
         * @description A new customer with a number.
         */
        post: operations["add_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Customers
         * @description Customers by part of the name, by number, or by its last four digits.
         */
        post: operations["search_customers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Customer
         * @description A customer's card; each look is a ledger entry.
         */
        get: operations["get_customer"];
        /**
         * Edit Customer
         * @description Write down name, level and note.
         */
        put: operations["edit_customer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer_id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note Customer Consent
         * @description Note what the customer agrees to or refuses.
         */
        post: operations["note_customer_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer_id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Customer Contacts
         * @description The customer's latest contacts, newest first.
         */
        get: operations["list_customer_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer_id}/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Data Requests Of
         * @description What this customer has asked for, the newest first.
         */
        get: operations["list_data_requests_of"];
        put?: never;
        /**
         * Ask For Data
         * @description Note that the customer wants a copy of their data, or wants it erased.
         */
        post: operations["ask_for_data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer_id}/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Customer Flags
         * @description The customer's numbers, each with its flag.
         */
        get: operations["list_customer_flags"];
        put?: never;
        /**
         * Flag Customer
         * @description Flag all of the customer's numbers in this way; with no flag they are flagged no more.
         */
        post: operations["flag_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer_id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge Customers
         * @description The customer named in the body is the same person as this one, and goes into it.
         */
        post: operations["merge_customers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer_id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Customer Number
         * @description One more number of the customer.
         */
        post: operations["add_customer_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer_id}/numbers/{number_id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Split Customer Number
         * @description The number is somebody else's, who is a new customer; that one is given back.
         */
        post: operations["split_customer_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer_id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Customer Profile
         * @description Tags, what the customer agrees to and refuses, and who was merged into them.
         */
        get: operations["get_customer_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Customer Tags
         * @description Give the customer these tags and no others.
         */
        put: operations["set_customer_tags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Customer Timeline
         * @description What happened with the customer, the newest first; the next part begins at ``before`` of the answer.
         */
        get: operations["get_customer_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Data Requests
         * @description Everybody's: what waits for a decision first, then the newest.
         */
        get: operations["list_data_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-requests/{request_id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Data Copy
         * @description The copy as an archive. Each is a ledger entry and counts as an export.
         */
        post: operations["take_data_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-requests/{request_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Data Request
         * @description Approve or refuse; never one's own.
         */
        post: operations["decide_data_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Desk
         * @description The caller's own desk, without the softphone's password.
         */
        get: operations["desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/dial-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dial Check
         * @description Whether dialling the number takes a reason (clause 2.1.9); the rules about prefixes apart.
         */
        post: operations["dial_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Desk Targets
         * @description Whom the caller's own desk may ask or hand a call to, with the reasons to choose from.
         */
        get: operations["desk_targets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Dispositions
         * @description For each business line, and for calls whose line is not known, the words of its contact records.
         */
        get: operations["list_dispositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Figures
         * @description Every figure with its formula in words; what it amounts to is not said here.
         */
        get: operations["list_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/floor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Floor
         * @description Who is in what state and who is waiting, as far as the user may see.
         */
        get: operations["floor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/floor/agents/{number}/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agent Day
         * @description The day of an agent of whom the user sees the desk; today without a ``day``.
         */
        get: operations["agent_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/floor/agents/{number}/memos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Memos
         * @description The last messages to an agent of whom the user sees the desk, newest first.
         */
        get: operations["list_memos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/floor/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Floor Trend
         * @description How the waiting went in the last hour, and today's figures by half-hour; of one queue or of all.
         */
        get: operations["floor_trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Handbook
         * @description The handbook in force, with what the software does for each clause.
         */
        get: operations["get_handbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/clauses/{clause_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Clause Figures
         * @description A clause, and how it was kept day by day by those whose work one may see, down to what went against it.
         */
        get: operations["get_clause_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/controls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Controls
         * @description What a clause may be bound to.
         */
        get: operations["list_controls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Own Figures
         * @description One's own figure beside each clause that is checked and of which there was anything to judge.
         */
        get: operations["get_own_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Replays
         * @description The latest ones.
         */
        get: operations["list_replays"];
        put?: never;
        /**
         * Ask Replay
         * @description Run another version, or other thresholds, over the past; the record is read and not changed.
         */
        post: operations["ask_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/replays/{replay_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Replay
         * @description How far it is, and what it has found so far.
         */
        get: operations["get_replay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/replays/{replay_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Replay
         * @description Stop it; what was found so far stays.
         */
        post: operations["cancel_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Own Signatures
         * @description What the reader has signed, the latest first.
         */
        get: operations["list_own_signatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/signing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Signing
         * @description What the reader still has to sign; nothing where their post answers no calls.
         */
        get: operations["get_signing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/signing/{version_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note Read
         * @description A clause has been read.
         */
        post: operations["note_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/signing/{version_id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign Version
         * @description Sign with one's name what has been read.
         */
        post: operations["sign_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/thresholds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Thresholds
         * @description The numbers of the handbook in force on which checks depend.
         */
        get: operations["list_thresholds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Handbook Versions
         * @description The versions of the handbook, the newest first: what was ever in force for everybody.
         */
        get: operations["list_handbook_versions"];
        put?: never;
        /**
         * Begin Draft
         * @description Begin a draft of the next version.
         */
        post: operations["begin_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/versions/{version_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Handbook Version
         * @description A version with all that it says.
         */
        get: operations["get_handbook_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/versions/{version_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Changes
         * @description What is other in it than in the version that it was made from.
         */
        get: operations["get_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/versions/{version_id}/clauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Clause
         * @description Add a clause to a draft.
         */
        post: operations["add_clause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/versions/{version_id}/clauses/{clause_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Clause
         * @description Write a clause of a draft anew.
         */
        put: operations["change_clause"];
        post?: never;
        /**
         * Remove Clause
         * @description Take a clause out of a draft.
         */
        delete: operations["remove_clause"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/versions/{version_id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say What Is New
         * @description Say what is new and why.
         */
        put: operations["say_what_is_new"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/versions/{version_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Version
         * @description Publish somebody else's draft, in force at once or from an instant on.
         */
        post: operations["publish_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/versions/{version_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Back
         * @description Send somebody else's draft back, and say what is to be changed.
         */
        post: operations["send_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/versions/{version_id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send To Review
         * @description Have somebody else decide about one's draft.
         */
        post: operations["send_to_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/versions/{version_id}/signers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Signers
         * @description Who has signed and who has not, of those whose work one may see.
         */
        get: operations["list_signers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/versions/{version_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Version
         * @description Give up a version that is not in force yet.
         */
        post: operations["withdraw_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Holds
         * @description Those in force and those that were, the latest first.
         */
        get: operations["list_holds"];
        put?: never;
        /** Add Hold */
        post: operations["add_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holds/{hold_id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift Hold */
        post: operations["lift_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make Article
         * @description A new article with its first draft.
         */
        post: operations["make_article"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Article */
        get: operations["get_article"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach File
         * @description Keep a file with the article.
         */
        post: operations["attach_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}/changes/{old_seq}/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Article Versions
         * @description What is different in a version since an older one.
         */
        get: operations["compare_article_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Article
         * @description Publish the version that waits, or send it back with what has to be changed.
         */
        post: operations["decide_article"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save Article
         * @description Keep the next version as it stands.
         */
        put: operations["save_article"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop Article Draft
         * @description Give one's own draft up.
         */
        post: operations["drop_article_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Example
         * @description Show how it is done by a good recording (clause 6.4).
         */
        post: operations["add_example"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}/examples/{call_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove Example */
        delete: operations["remove_example"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}/expire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Expire Article
         * @description End it now.
         */
        post: operations["expire_article"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Article Facts
         * @description Owner, line, category, what it answers, what belongs with it.
         */
        put: operations["set_article_facts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell Feedback
         * @description Say that something is wrong, unclear or missing; an answer is owed.
         */
        post: operations["tell_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit Article
         * @description Hand one's draft to a second person.
         */
        post: operations["submit_article"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlink Article
         * @description It was not the contact's answer after all.
         */
        post: operations["unlink_article"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use Article
         * @description Opened, read out, or linked to the contact as its answer.
         */
        post: operations["use_article"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}/versions/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Article Version
         * @description A version as it was read while it was in force.
         */
        get: operations["get_article_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{article_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Article
         * @description Take one's own version back from the review.
         */
        post: operations["withdraw_article"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Attachment
         * @description The file, to be saved; a picture may be shown in the article, as nothing but a picture.
         */
        get: operations["get_attachment"];
        put?: never;
        post?: never;
        /**
         * Remove Attachment
         * @description Offer it no longer.
         */
        delete: operations["remove_attachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/calls/{call_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Call Answers
         * @description The articles that are linked to a contact.
         */
        get: operations["list_call_answers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Knowledge Choices
         * @description Categories, lines, reasons, and who may answer for an article.
         */
        get: operations["get_knowledge_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/feedback/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Feedback
         * @description One's own, and what one may answer; open ones longest first.
         */
        post: operations["search_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/feedback/{feedback_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Feedback
         * @description Answer what somebody has said about an article.
         */
        post: operations["answer_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List Articles
         * @description Everything, by how it stands; newest first, what ends soon by its end.
         */
        post: operations["list_articles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Article
         * @description What is being written as it will be read, and read out.
         */
        post: operations["preview_article"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Articles To Review
         * @description What waits for a second person's word, longest first.
         */
        get: operations["list_articles_to_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Articles
         * @description What is in force and answers best; without a question, what is used most.
         */
        post: operations["search_articles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suggest Articles
         * @description What may be the answer, by the contact's kind, reason and note.
         */
        post: operations["suggest_articles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/synonyms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Synonyms
         * @description The trade's words that mean the same.
         */
        get: operations["get_synonyms"];
        /** Set Synonyms */
        put: operations["set_synonyms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Ledger
         * @description Have the whole ledger verified; the state tells when that is done.
         */
        post: operations["check_ledger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export Ledger
         * @description A signed file for an auditor, as lines of JSON.
         */
        post: operations["export_ledger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Ledger
         * @description Entries, newest first.
         */
        post: operations["search_ledger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Ledger State
         * @description How far the chain is sealed, anchored and verified.
         */
        get: operations["get_ledger_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Me
         * @description Who is logged in. Also sets the CSRF cookie that every write has to send back.
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change Me */
        patch: operations["change_me"];
        trace?: never;
    };
    "/api/obligations/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Obligation Kinds
         * @description What can be owed here.
         */
        get: operations["list_obligation_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/notices/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See Notices
         * @description One has seen these; gives what is left.
         */
        post: operations["see_notices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Obligations
         * @description What is due first comes first; of those that have ended, the latest.
         */
        post: operations["search_obligations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Obligation Summary
         * @description How much of one's own is overdue, and what one has not yet seen.
         */
        get: operations["get_obligation_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{row_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Obligation
         * @description One with its history and what the caller may do with it.
         */
        get: operations["get_obligation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{row_id}/break": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Break Obligation
         * @description It will not be kept.
         */
        post: operations["break_obligation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{row_id}/hand-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand On Obligation
         * @description Make it somebody's: anybody takes what their unit owes, who leads hands on what the team owes.
         */
        post: operations["hand_on_obligation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{row_id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep Obligation
         * @description It has been done; a second time changes nothing.
         */
        post: operations["keep_obligation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{row_id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause Obligation
         * @description Let its clock stand still, for a listed reason.
         */
        post: operations["pause_obligation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{row_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume Obligation
         * @description Let its clock go on.
         */
        post: operations["resume_obligation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{row_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Obligation
         * @description It is not owed any more.
         */
        post: operations["withdraw_obligation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note Print
         * @description A page of ours goes to a printer or into a file.
         */
        post: operations["note_print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Promise
         * @description Ask for a promise. Within one's own authority it is approved at once.
         */
        post: operations["ask_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count Promises
         * @description Promises counted, per agent who asked and per superior who decided.
         */
        post: operations["count_promises"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Promise Kinds
         * @description What may be asked for.
         */
        get: operations["list_promise_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Live Promises
         * @description What waits for the reader's answer, and the reader's own requests of the last hours.
         */
        get: operations["get_live_promises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Promises
         * @description The promises that the reader may see, newest first.
         */
        post: operations["search_promises"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{promise_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Promise
         * @description A promise with its history; each look is a ledger entry.
         */
        get: operations["get_promise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{promise_id}/break": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Break Promise
         * @description Say that it will not be kept, and why.
         */
        post: operations["break_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{promise_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Promise
         * @description Approve a request as it is or with other terms, or refuse it with a reason.
         */
        post: operations["decide_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{promise_id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep Promise
         * @description Say that it has been kept, with the evidence.
         */
        post: operations["keep_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{promise_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Promise
         * @description Take one's own request back.
         */
        post: operations["withdraw_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Prompts */
        get: operations["list_prompts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace Prompt
         * @description Put an own recording in place of the spoken text; the next caller hears it.
         */
        post: operations["replace_prompt"];
        /**
         * Restore Prompt
         * @description Go back to the spoken text.
         */
        delete: operations["restore_prompt"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts/{key}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Prompt Audio
         * @description What callers hear now, as WAV.
         */
        get: operations["get_prompt_audio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts/{key}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write Prompt Text
         * @description Say another text for the key, or a text under a new key; an own recording still counts more.
         */
        put: operations["write_prompt_text"];
        post?: never;
        /**
         * Forget Prompt Text
         * @description Go back to the product's text. A key that the product does not have is forgotten, recording and all.
         */
        delete: operations["forget_prompt_text"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Queues */
        get: operations["list_queues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reason Words
         * @description The reasons that the desk offers, as they are listed, and apart from them the names of retired breaks.
         */
        get: operations["list_reason_words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/growth/{item_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Growth
         * @description It is done, or will not be.
         */
        post: operations["end_growth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Profiles
         * @description Those whom one leads, with when they were assessed and what they work on.
         */
        get: operations["list_profiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/people/{person_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Profile
         * @description One's own profile, or of somebody whom one leads; each look at the latter is a ledger entry.
         */
        get: operations["get_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/people/{person_number}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assess Person
         * @description A superior's word for a quarter.
         */
        post: operations["assess_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/people/{person_number}/figures/{figure_key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Profile Rows
         * @description What is behind a figure of a profile.
         */
        get: operations["list_profile_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/people/{person_number}/growth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree Growth
         * @description Something to work on, by a day.
         */
        post: operations["agree_growth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reviews
         * @description The latest month first.
         */
        get: operations["list_reviews"];
        put?: never;
        /**
         * Draft Review
         * @description Draft a month's review, or read the figures of its draft anew; it is ready when its state says so.
         */
        post: operations["draft_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reviews/{review_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Review
         * @description A review with its charts; each look is a ledger entry.
         */
        get: operations["get_review"];
        /**
         * Edit Review
         * @description Keep the words.
         */
        put: operations["edit_review"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reviews/{review_id}/figures/{figure_key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Review Rows
         * @description What is behind a figure of the review, as far as the reader may see it.
         */
        get: operations["list_review_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reviews/{review_id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Review
         * @description As a PDF, signed by the house. Each is a ledger entry.
         */
        post: operations["take_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reviews/{review_id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign Review
         * @description Sign it; from then on it stays as it is.
         */
        post: operations["sign_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/shift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Own Shift
         * @description One's latest working day, and whether its summary is written.
         */
        get: operations["get_own_shift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/shift/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin Summary
         * @description Draft the summary of one's latest working day, or read the figures of its draft anew.
         */
        post: operations["begin_summary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/stress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Live Stress
         * @description Signs of strain of the last hours that nobody has seen yet: one's own, and of those whom one leads.
         */
        get: operations["get_live_stress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/stress/{signal_id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See Stress
         * @description The agent, or a superior, has seen it.
         */
        post: operations["see_stress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/summaries/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Summaries
         * @description One's own and those of whom one leads, the newest first.
         */
        post: operations["search_summaries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/summaries/{summary_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Summary
         * @description A summary; each look at somebody else's is a ledger entry.
         */
        get: operations["get_summary"];
        /**
         * Edit Summary
         * @description Keep what was written so far.
         */
        put: operations["edit_summary"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/summaries/{summary_id}/figures/{figure_key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Summary Rows
         * @description What is behind a figure of the summary.
         */
        get: operations["list_summary_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/summaries/{summary_id}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remark Summary
         * @description A superior's word to it.
         */
        post: operations["remark_summary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/summaries/{summary_id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Summary
         * @description Send it; from then on it stays as it is.
         */
        post: operations["send_summary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal
         * @description What is masked, in full: with a live call or an open case, or for a reason within the day's budget.
         */
        post: operations["reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reveals/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Reveal Budget */
        get: operations["get_reveal_budget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/breaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Break Reasons */
        get: operations["list_break_reasons"];
        put?: never;
        /** Add Break Reason */
        post: operations["add_break_reason"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/breaks/{pk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Break Reason */
        put: operations["change_break_reason"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Calendar Settings */
        get: operations["list_calendar_settings"];
        put?: never;
        /** Add Calendar */
        post: operations["add_calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/calendars/{pk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Calendar */
        put: operations["change_calendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/calendars/{pk}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove Calendar */
        post: operations["remove_calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/case-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Case Kind Settings */
        get: operations["list_case_kind_settings"];
        put?: never;
        /** Add Case Kind */
        post: operations["add_case_kind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/case-kinds/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Case Kind Choices */
        get: operations["list_case_kind_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/case-kinds/{pk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Case Kind */
        put: operations["change_case_kind"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Setting Choices
         * @description What the editors choose from.
         */
        get: operations["list_setting_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Complaint Book
         * @description The clocks and the class matrix as they are set.
         */
        get: operations["get_complaint_book"];
        /**
         * Change Complaint Book
         * @description Set them; what is running keeps its time.
         */
        put: operations["change_complaint_book"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/conduct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Conduct Book
         * @description The points as they are set.
         */
        get: operations["get_conduct_book"];
        /**
         * Change Conduct Book
         * @description Set them; what was decided keeps its points.
         */
        put: operations["change_conduct_book"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/dial-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Dial Rules */
        get: operations["list_dial_rules"];
        put?: never;
        /** Add Dial Rule */
        post: operations["add_dial_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/dial-rules/{pk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Dial Rule */
        put: operations["change_dial_rule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/dial-rules/{pk}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove Dial Rule */
        post: operations["remove_dial_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Flags */
        get: operations["list_flags"];
        put?: never;
        /**
         * Add Flag
         * @description Flag the number, or whoever was at the other end of the call.
         */
        post: operations["add_flag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/flags/{pk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Flag */
        put: operations["change_flag"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/flags/{pk}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove Flag */
        post: operations["remove_flag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/floor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Floor Settings */
        get: operations["get_floor_settings"];
        /** Change Floor Settings */
        put: operations["change_floor_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/hotlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Hotline Settings */
        get: operations["list_hotline_settings"];
        put?: never;
        /** Add Hotline */
        post: operations["add_hotline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/hotlines/{pk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Hotline */
        put: operations["change_hotline"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/hotlines/{pk}/emergency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch Emergency
         * @description Switch the emergency announcement on with its text, or off. The last click holds.
         */
        post: operations["switch_emergency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/hotlines/{pk}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove Hotline */
        post: operations["remove_hotline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Line Settings */
        get: operations["list_line_settings"];
        put?: never;
        /** Add Line */
        post: operations["add_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/lines/{pk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Line */
        put: operations["change_line"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/menus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Menu Settings */
        get: operations["list_menu_settings"];
        put?: never;
        /** Add Menu */
        post: operations["add_menu"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/menus/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Menu
         * @description What a caller hears, level by level, of a menu that need not be complete or saved.
         */
        post: operations["preview_menu"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/menus/{pk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Menu */
        put: operations["change_menu"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/menus/{pk}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove Menu */
        post: operations["remove_menu"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/obligation-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Obligation Kind Settings
         * @description Of every room, also where nothing has been owed yet.
         */
        get: operations["list_obligation_kind_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/obligation-kinds/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Obligation Kind
         * @description What is owed already keeps the ladder under which it was entered.
         */
        put: operations["change_obligation_kind"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Privacy Limits */
        get: operations["get_privacy_limits"];
        /** Change Privacy Limits */
        put: operations["change_privacy_limits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/promise-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Promise Kind Settings */
        get: operations["list_promise_kind_settings"];
        put?: never;
        /** Add Promise Kind */
        post: operations["add_promise_kind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/promise-kinds/{pk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Promise Kind */
        put: operations["change_promise_kind"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Queue Settings */
        get: operations["list_queue_settings"];
        put?: never;
        /** Add Queue */
        post: operations["add_queue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/queues/{pk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Queue */
        put: operations["change_queue"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/queues/{pk}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove Queue */
        post: operations["remove_queue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/reasons/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Reasons */
        get: operations["list_reasons"];
        put?: never;
        /** Add Reason */
        post: operations["add_reason"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/reasons/{kind}/{pk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Reason */
        put: operations["change_reason"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Periods */
        get: operations["list_periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/retention/{retention_kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set Period */
        put: operations["set_period"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write Suggestion
         * @description Put one into the box.
         */
        post: operations["write_suggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Suggestions
         * @description The box, newest first, with the year's figures.
         */
        post: operations["search_suggestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/{suggestion_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Suggestion
         * @description A suggestion with what was said about it.
         */
        get: operations["get_suggestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/{suggestion_id}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adopt Suggestion
         * @description Adopt it, with thanks: who carries it out, by when.
         */
        post: operations["adopt_suggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/{suggestion_id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Comment Suggestion
         * @description Say something about it.
         */
        post: operations["comment_suggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/{suggestion_id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline Suggestion
         * @description Not do it, and say why.
         */
        post: operations["decline_suggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/{suggestion_id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish Suggestion
         * @description Say that it has been carried out, and how.
         */
        post: operations["finish_suggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/{suggestion_id}/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Support Suggestion
         * @description Support it, or not any more.
         */
        post: operations["support_suggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/{suggestion_id}/take-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Up Suggestion
         * @description Say that it is being discussed.
         */
        post: operations["take_up_suggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/attempts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Attempts
         * @description Attempts at papers, newest first.
         */
        post: operations["search_attempts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/attempts/{attempt_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Attempt
         * @description An attempt with its questions and answers. One that runs is shown to nobody but who sits it.
         */
        get: operations["get_attempt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/attempts/{attempt_id}/answers/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep Exam Answer
         * @description Keep an answer as it is given.
         */
        put: operations["keep_exam_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/attempts/{attempt_id}/hand-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand In Exam
         * @description Hand it in; what a machine can mark is marked at once.
         */
        post: operations["hand_in_exam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/attempts/{attempt_id}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Answer
         * @description Mark an open answer.
         */
        post: operations["mark_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/bank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add Question */
        post: operations["add_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/bank/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import Questions
         * @description Read a table of questions: what would come of it, or with ``take`` take the new ones in.
         */
        post: operations["import_questions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/bank/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Questions
         * @description The bank with its answers, and what the answers given so far tell of each question.
         */
        post: operations["search_questions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/bank/{pk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Question */
        put: operations["change_question"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/certificate-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Certificate Kinds
         * @description The kinds of certificates, with whether they close their skill.
         */
        get: operations["list_certificate_kinds"];
        put?: never;
        /** Add Certificate Kind */
        post: operations["add_certificate_kind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/certificate-kinds/{pk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Certificate Kind */
        put: operations["change_certificate_kind"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/certificate-kinds/{pk}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview Certificate Rule
         * @description Whom it would take off which queue if it were in force.
         */
        get: operations["preview_certificate_rule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/certificate-kinds/{pk}/force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Force Certificate Rule
         * @description Put the rule in force as it was looked at, or lift it.
         */
        post: operations["force_certificate_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give Certificate
         * @description Certify somebody without an exam, for a reason.
         */
        post: operations["give_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/certificates/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Certificates
         * @description Certificates of the people whose work the reader may see, those that end first before the others.
         */
        post: operations["search_certificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/certificates/{certificate_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Certificate
         * @description Take a certificate back.
         */
        post: operations["revoke_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Training Choices
         * @description What forms offer.
         */
        get: operations["list_training_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/course-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Course Settings */
        get: operations["list_course_settings"];
        put?: never;
        /** Add Course */
        post: operations["add_course"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/course-settings/{pk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Course */
        put: operations["change_course"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/courses/{course_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Course
         * @description A course to read.
         */
        get: operations["get_course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Example
         * @description Let everybody who studies hear a recording.
         */
        post: operations["mark_example"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/examples/{example_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unmark Example */
        delete: operations["unmark_example"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/examples/{example_id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Example Recording
         * @description The sound of an example. Listening leaves a ledger entry, as everywhere.
         */
        get: operations["get_example_recording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/examples/{example_id}/recording/peaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Example Peaks
         * @description What its waveform is drawn from.
         */
        get: operations["get_example_peaks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count Training
         * @description Hours studied, exams, tasks and certificates, per person.
         */
        post: operations["count_training"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/items/{item_id}/beat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Beat Reading
         * @description The page is in front of its reader. Sent every ten seconds; only real time counts.
         */
        post: operations["beat_reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/items/{item_id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish Reading
         * @description It has been read.
         */
        post: operations["finish_reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Own Studies
         * @description What the reader has to study, what they may sit, and which certificates they hold.
         */
        get: operations["get_own_studies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Papers */
        get: operations["list_papers"];
        put?: never;
        /** Add Paper */
        post: operations["add_paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/papers/{paper_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Exam
         * @description Begin, or go on where one was.
         */
        post: operations["start_exam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/papers/{pk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change Paper */
        put: operations["change_paper"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Study Plans
         * @description The latest plans with how far everybody is.
         */
        get: operations["list_study_plans"];
        put?: never;
        /**
         * Add Study Plan
         * @description Give people something to study by a day.
         */
        post: operations["add_study_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/rereadings/{rereading_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Rereading
         * @description Two questions about what has changed.
         */
        post: operations["start_rereading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/volume-alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Volume Alerts */
        get: operations["list_volume_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/volume-alerts/{alert_id}/judge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge Volume Alert
         * @description Say what was behind it.
         */
        post: operations["judge_volume_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wall
         * @description What a big screen shows.
         */
        get: operations["wall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wall/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Display Keys
         * @description The big screens, newest first.
         */
        get: operations["list_display_keys"];
        put?: never;
        /**
         * Make Display Key
         * @description A key for one more screen.
         */
        post: operations["make_display_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wall/keys/{key_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Display Key
         * @description The screen shows nothing any more, from 15 seconds on; a second time changes nothing. Answers with the others.
         */
        post: operations["revoke_display_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/watermark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Session
         * @description The watermark of this session; the same one however often it is asked for.
         */
        post: operations["mark_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/web-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Web Call
         * @description A softphone for one visit of the customer phone page.
         */
        post: operations["web_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/web-call/{visit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Visit
         * @description How the call of this visit stands; whoever knows the visit's name is the visitor.
         */
        get: operations["visit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AgentDay
         * @description An agent's day: from the first on duty to the last. A shift that crosses midnight is whole.
         */
        AgentDay: {
            figures: components["schemas"]["QueueFigures"];
            /** Name */
            name: string;
            /**
             * Notes
             * @default []
             */
            notes: components["schemas"]["AgentNote"][];
            /** Number */
            number: string;
            /** Spent */
            spent: {
                [key: string]: number;
            };
            /** Stretches */
            stretches: components["schemas"]["AgentStretch"][];
            /** Team */
            team: string;
        };
        /**
         * AgentEventKind
         * @description What an event of an agent's day is. All but the first leave the state as it is; old and new are then the same,
         *     unless said otherwise.
         * @enum {string}
         */
        AgentEventKind: "state" | "next_state" | "break_asked" | "break_withdrawn" | "break_approved" | "break_refused" | "break_overrun" | "acknowledged";
        /**
         * AgentNote
         * @description What was asked, decided or told of an agent's break.
         */
        AgentNote: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
            kind: components["schemas"]["AgentEventKind"];
            /** Note */
            note: string;
            /** Reason */
            reason: string;
        };
        /**
         * AgentState
         * @description What an agent is doing (坐席状态).
         * @enum {string}
         */
        AgentState: "offline" | "ready" | "offered" | "talking" | "holding" | "consulting" | "outbound" | "monitoring" | "wrap_up" | "break" | "study" | "system_problem";
        /**
         * AgentStretch
         * @description Some time of an agent's day in one state.
         */
        AgentStretch: {
            /** Call Id */
            call_id: string | null;
            /** Reason */
            reason: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            state: components["schemas"]["AgentState"];
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * AlertView
         * @description What calls a supervisor to the live floor, whatever page is open.
         */
        AlertView: {
            /** Agent */
            agent: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Attended
             * @default false
             */
            attended: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "rude" | "hand" | "private" | "break";
            /** Name */
            name: string;
        };
        /**
         * AnswerIn
         * @description ``choice``: places as they were shown; ``words``: of blanks or of an open answer. Both empty: taken back.
         */
        AnswerIn: {
            /**
             * Choice
             * @default []
             */
            choice: number[];
            /**
             * Words
             * @default []
             */
            words: string[];
        };
        /**
         * AnswerKeyForm
         * @description What is right: indexes of options (of an order all of them), or for each blank the words that are taken.
         */
        AnswerKeyForm: {
            /**
             * Choice
             * @default []
             */
            choice: number[];
            /**
             * Words
             * @default []
             */
            words: string[][];
        };
        /**
         * AnswerOut
         * @description An article that is linked to a contact.
         */
        AnswerOut: {
            article: components["schemas"]["ArticleRef"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** Readable */
            readable: boolean;
        };
        /** AnswerSaved */
        AnswerSaved: {
            /** Saved At */
            saved_at: string | null;
        };
        /** ArticleDecision */
        ArticleDecision: {
            /** Approve */
            approve: boolean;
            /**
             * Note
             * @default
             */
            note: string;
            /** Seq */
            seq: number;
        };
        /**
         * ArticleExampleOut
         * @description A good recording; ``playable`` while it is kept and the reader may hear it.
         */
        ArticleExampleOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
            /** Playable */
            playable: boolean;
        };
        /**
         * ArticleFacts
         * @description What is known of an article besides its text; not part of its versions.
         */
        ArticleFacts: {
            /**
             * Category
             * @default
             */
            category: string;
            /** @default article */
            kind: components["schemas"]["ArticleKind"];
            /** Line Id */
            line_id?: number | null;
            /**
             * Owner
             * @default
             */
            owner: string;
            /** Reason Ids */
            reason_ids?: number[];
            /** Related Ids */
            related_ids?: number[];
        };
        /** ArticleFactsChange */
        ArticleFactsChange: {
            /**
             * Category
             * @default
             */
            category: string;
            /** @default article */
            kind: components["schemas"]["ArticleKind"];
            /** Line Id */
            line_id?: number | null;
            /**
             * Owner
             * @default
             */
            owner: string;
            /** Reason Ids */
            reason_ids?: number[];
            /** Related Ids */
            related_ids?: number[];
            /** Version */
            version: number;
        };
        /**
         * ArticleHit
         * @description An article that was found.
         */
        ArticleHit: {
            /** Category */
            category: string;
            /** Excerpt */
            excerpt: components["schemas"]["TextPiece"][];
            /** Id */
            id: number;
            kind: components["schemas"]["ArticleKind"];
            /** Line */
            line: string;
            /** Linked */
            linked: number;
            /** Opened */
            opened: number;
            /** Published At */
            published_at: string | null;
            state: components["schemas"]["ArticleState"];
            /** Title */
            title: string;
            /** Title Pieces */
            title_pieces: components["schemas"]["TextPiece"][];
            /** Valid Until */
            valid_until: string | null;
        };
        /** ArticleHits */
        ArticleHits: {
            /** Items */
            items: components["schemas"]["ArticleHit"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /**
         * ArticleKind
         * @description What an article is: all are written, checked, found and used alike.
         * @enum {string}
         */
        ArticleKind: "article" | "phrase" | "technique";
        /**
         * ArticleListing
         * @description All articles for those who write, by how they stand.
         */
        ArticleListing: {
            /**
             * Mine
             * @default false
             */
            mine: boolean;
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            /**
             * State
             * @default
             * @enum {string}
             */
            state: "" | "draft" | "review" | "published" | "expired" | "ending";
        };
        /** ArticleNew */
        ArticleNew: {
            facts: components["schemas"]["ArticleFacts"];
            text: components["schemas"]["ArticleText"];
        };
        /**
         * ArticleOut
         * @description An article as it is read.
         */
        ArticleOut: {
            /** Attachments */
            attachments: components["schemas"]["AttachmentOut"][];
            /** Category */
            category: string;
            /** Examples */
            examples: components["schemas"]["ArticleExampleOut"][];
            /** Expired At */
            expired_at: string | null;
            facts: components["schemas"]["ArticleFacts"];
            /** Feedback */
            feedback: components["schemas"]["FeedbackOut"][];
            /** Id */
            id: number;
            in_force: components["schemas"]["RevisionText"] | null;
            in_work: components["schemas"]["RevisionText"] | null;
            kind: components["schemas"]["ArticleKind"];
            /** Line */
            line: string;
            /** Linked */
            linked: number;
            /** May End */
            may_end: boolean;
            /** May Review */
            may_review: boolean;
            /** May Write */
            may_write: boolean;
            /** Opened */
            opened: number;
            owner: components["schemas"]["PersonRef"];
            /** Published At */
            published_at: string | null;
            /** Reasons */
            reasons: components["schemas"]["ReasonChoice"][];
            /** Related */
            related: components["schemas"]["ArticleRef"][];
            state: components["schemas"]["ArticleState"];
            /** Title */
            title: string;
            /** Version */
            version: number;
            /** Versions */
            versions: components["schemas"]["RevisionOut"][];
        };
        /** ArticlePreview */
        ArticlePreview: {
            /** Marks */
            marks: components["schemas"]["MarkNode"][];
            /** Read Out */
            read_out: string[];
        };
        /**
         * ArticleRef
         * @description An article as others name it.
         */
        ArticleRef: {
            /** Id */
            id: number;
            kind: components["schemas"]["ArticleKind"];
            state: components["schemas"]["ArticleState"];
            /** Title */
            title: string;
        };
        /** ArticleRow */
        ArticleRow: {
            /** Category */
            category: string;
            /** Id */
            id: number;
            in_work: components["schemas"]["RevisionOut"] | null;
            kind: components["schemas"]["ArticleKind"];
            /** Line */
            line: string;
            /** Linked */
            linked: number;
            /** Opened */
            opened: number;
            owner: components["schemas"]["PersonRef"];
            /** Published At */
            published_at: string | null;
            state: components["schemas"]["ArticleState"];
            /** Title */
            title: string;
            /** Valid Until */
            valid_until: string | null;
        };
        /** ArticleRows */
        ArticleRows: {
            /** Items */
            items: components["schemas"]["ArticleRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /** ArticleSave */
        ArticleSave: {
            /**
             * Asks
             * @default
             */
            asks: string;
            /** Body */
            body: string;
            /**
             * Change
             * @default
             */
            change: string;
            /**
             * Spoken
             * @default
             */
            spoken: string;
            /** Title */
            title: string;
            /** Valid From */
            valid_from?: string | null;
            /** Valid Until */
            valid_until?: string | null;
            /** Version */
            version: number;
        };
        /** ArticleSearch */
        ArticleSearch: {
            /**
             * Category
             * @default
             */
            category: string;
            /**
             * Kinds
             * @default []
             */
            kinds: components["schemas"]["ArticleKind"][];
            /** Line Id */
            line_id?: number | null;
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            /**
             * Text
             * @default
             */
            text: string;
        };
        /**
         * ArticleSource
         * @description A text that is being written.
         */
        ArticleSource: {
            /**
             * Body
             * @default
             */
            body: string;
            /**
             * Spoken
             * @default
             */
            spoken: string;
        };
        /**
         * ArticleState
         * @description How an article stands; a published one may have a next version in work beside it.
         * @enum {string}
         */
        ArticleState: "draft" | "review" | "published" | "expired";
        /**
         * ArticleText
         * @description What an article says.
         */
        ArticleText: {
            /**
             * Asks
             * @default
             */
            asks: string;
            /** Body */
            body: string;
            /**
             * Change
             * @default
             */
            change: string;
            /**
             * Spoken
             * @default
             */
            spoken: string;
            /** Title */
            title: string;
            /** Valid From */
            valid_from?: string | null;
            /** Valid Until */
            valid_until?: string | null;
        };
        /** ArticleUseIn */
        ArticleUseIn: {
            /** Call Id */
            call_id?: string | null;
            kind: components["schemas"]["UseKind"];
        };
        /**
         * ArticleWish
         * @description What is known of a contact so far: suggestions are asked for with it.
         */
        ArticleWish: {
            /** Call Id */
            call_id?: string | null;
            /** Kind Id */
            kind_id?: number | null;
            /** Line Id */
            line_id?: number | null;
            /**
             * Note
             * @default
             */
            note: string;
            /** Reason Id */
            reason_id?: number | null;
        };
        /**
         * AssessmentIn
         * @description ``quarter``: any day of it; ``id`` is made by the screen, so that sending it twice is once.
         */
        AssessmentIn: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Quarter
             * Format: date
             */
            quarter: string;
            /** Scores */
            scores: {
                [key: string]: components["schemas"]["ScoreIn"];
            };
        };
        /** AssessmentOut */
        AssessmentOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /**
             * Quarter
             * Format: date
             */
            quarter: string;
            /** Scores */
            scores: {
                [key: string]: components["schemas"]["ScoreIn"];
            };
        };
        /** AttachmentOut */
        AttachmentOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** Bytes */
            bytes: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Image */
            image: boolean;
            /** Name */
            name: string;
        };
        /**
         * AttemptDetail
         * @description ``now`` is the server's clock: the time that is left is counted by it.
         */
        AttemptDetail: {
            /** By Time */
            by_time: boolean;
            /** Certificate Until */
            certificate_until: string | null;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Ended At */
            ended_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Markable */
            markable: boolean;
            /**
             * Now
             * Format: date-time
             */
            now: string;
            /** Number */
            number: number;
            /** Own */
            own: boolean;
            /** Paper */
            paper: string;
            /** Paper Id */
            paper_id: number | null;
            /** Pass Percent */
            pass_percent: number;
            person: components["schemas"]["PersonRef"];
            /** Points */
            points: number;
            /** Questions */
            questions: components["schemas"]["ExamQuestion"][];
            /** Score */
            score: number | null;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            state: components["schemas"]["AttemptState"];
        };
        /** AttemptPage */
        AttemptPage: {
            /** Items */
            items: components["schemas"]["AttemptRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /**
         * AttemptRow
         * @description An attempt as lists show it. ``paper`` is empty where something was read again.
         */
        AttemptRow: {
            /** By Time */
            by_time: boolean;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Ended At */
            ended_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: number;
            /** Paper */
            paper: string;
            /** Paper Id */
            paper_id: number | null;
            /** Pass Percent */
            pass_percent: number;
            person: components["schemas"]["PersonRef"];
            /** Points */
            points: number;
            /** Score */
            score: number | null;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            state: components["schemas"]["AttemptState"];
        };
        /** AttemptSearch */
        AttemptSearch: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            /** Paper Id */
            paper_id?: number | null;
            state?: components["schemas"]["AttemptState"] | null;
        };
        /**
         * AttemptState
         * @description How an attempt at a paper stands.
         * @enum {string}
         */
        AttemptState: "open" | "marking" | "passed" | "failed";
        /**
         * Both
         * @description A text in both languages.
         */
        Both: {
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
        /** BothIn */
        BothIn: {
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
        /**
         * BreakAnswerView
         * @description What the leader has said to the last request.
         */
        BreakAnswerView: {
            /** Approved */
            approved: boolean;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
            /** Note */
            note: string;
            /** Reason */
            reason: string;
        };
        /**
         * BreakChoice
         * @description A reason to go off ready, and what is left of it. Durations are seconds; a limit of 0 is none.
         */
        BreakChoice: {
            /**
             * Asks
             * @default false
             */
            asks: boolean;
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Longest S */
            longest_s: number;
            /** Quota S */
            quota_s: number;
            state: components["schemas"]["PausedState"];
            /** Used S */
            used_s: number;
            /** Zh */
            zh: string;
        };
        /** BreakReasonChange */
        BreakReasonChange: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Code */
            code: string;
            /**
             * Daily Quota Minutes
             * @default 0
             */
            daily_quota_minutes: number;
            /** En */
            en: string;
            /**
             * Longest Minutes
             * @default 0
             */
            longest_minutes: number;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** @default break */
            state: components["schemas"]["PausedState"];
            /** Version */
            version: number;
            /** Zh */
            zh: string;
        };
        /**
         * BreakReasonForm
         * @description Minutes; 0: no limit.
         */
        BreakReasonForm: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Code */
            code: string;
            /**
             * Daily Quota Minutes
             * @default 0
             */
            daily_quota_minutes: number;
            /** En */
            en: string;
            /**
             * Longest Minutes
             * @default 0
             */
            longest_minutes: number;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** @default break */
            state: components["schemas"]["PausedState"];
            /** Zh */
            zh: string;
        };
        /** BreakReasonSettings */
        BreakReasonSettings: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Code */
            code: string;
            /**
             * Daily Quota Minutes
             * @default 0
             */
            daily_quota_minutes: number;
            /** En */
            en: string;
            /** Id */
            id: number;
            /**
             * Longest Minutes
             * @default 0
             */
            longest_minutes: number;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** @default break */
            state: components["schemas"]["PausedState"];
            /** Version */
            version: number;
            /** Zh */
            zh: string;
        };
        /**
         * BreakRequestView
         * @description A break over the day's quota that waits for the leader's word.
         */
        BreakRequestView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Reason */
            reason: string;
        };
        /**
         * BreakWord
         * @description Minutes; 0: no limit.
         */
        BreakWord: {
            /** Code */
            code: string;
            /** Daily Quota Minutes */
            daily_quota_minutes: number;
            /** En */
            en: string;
            /** Longest Minutes */
            longest_minutes: number;
            state: components["schemas"]["PausedState"];
            /** Zh */
            zh: string;
        };
        /** CalendarChange */
        CalendarChange: {
            /** Exceptions */
            exceptions: components["schemas"]["DayForm"][];
            /** Name */
            name: string;
            /** Periods */
            periods: components["schemas"]["PeriodForm"][];
            /**
             * Tz
             * @default Asia/Shanghai
             */
            tz: string;
            /** Version */
            version: number;
        };
        /** CalendarForm */
        CalendarForm: {
            /** Exceptions */
            exceptions: components["schemas"]["DayForm"][];
            /** Name */
            name: string;
            /** Periods */
            periods: components["schemas"]["PeriodForm"][];
            /**
             * Tz
             * @default Asia/Shanghai
             */
            tz: string;
        };
        /** CalendarSettings */
        CalendarSettings: {
            /** Exceptions */
            exceptions: components["schemas"]["DayForm"][];
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Periods */
            periods: components["schemas"]["PeriodForm"][];
            /**
             * Tz
             * @default Asia/Shanghai
             */
            tz: string;
            /** Version */
            version: number;
        };
        /**
         * CallDetail
         * @description A call's page.
         */
        CallDetail: {
            agent: components["schemas"]["PersonRef"] | null;
            /**
             * Arrived At
             * Format: date-time
             */
            arrived_at: string;
            /** Caller */
            caller: string;
            /** Connected At */
            connected_at: string | null;
            customer: components["schemas"]["CustomerRef"] | null;
            customer_card: components["schemas"]["CustomerCard"] | null;
            dial_reason: components["schemas"]["ReasonWord"] | null;
            /**
             * Direction
             * @enum {string}
             */
            direction: "inbound" | "outbound";
            /** Ended At */
            ended_at: string | null;
            /** Erased At */
            erased_at: string | null;
            /** Events */
            events: components["schemas"]["CallEventOut"][];
            /** Hold S */
            hold_s: number;
            /** Hotline */
            hotline: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** May Write Record */
            may_write_record: boolean;
            /** Offered At */
            offered_at: string | null;
            outcome: components["schemas"]["Outcome"];
            /** People */
            people: components["schemas"]["PersonRef"][];
            queue: components["schemas"]["NamedRef"] | null;
            /** Queued At */
            queued_at: string | null;
            record: components["schemas"]["RecordOut"] | null;
            /**
             * Record State
             * @enum {string}
             */
            record_state: "none" | "draft" | "incomplete" | "complete";
            recording: components["schemas"]["RecordingOut"] | null;
            /**
             * Recording State
             * @enum {string}
             */
            recording_state: "none" | "pending" | "kept" | "failed";
            /** Ring S */
            ring_s: number;
            /** Satisfaction */
            satisfaction: number | null;
            /** Talk S */
            talk_s: number;
            /** Transfer Reasons */
            transfer_reasons: components["schemas"]["ReasonWord"][];
            /** Wait S */
            wait_s: number;
            /** Web */
            web: boolean;
            /** Wrap Up Ended At */
            wrap_up_ended_at: string | null;
            /** Wrap Up S */
            wrap_up_s: number;
        };
        /**
         * CallEventKind
         * @description ``data`` keys are listed behind each kind; instants are the event's own ``at``. No number stands in ``data``.
         * @enum {string}
         */
        CallEventKind: "arrived" | "flag_met" | "dialled" | "menu_entered" | "key_pressed" | "menu_left" | "rule_applied" | "message_started" | "message_left" | "callback_asked" | "callback_queued" | "callback_tried" | "wait_told" | "survey_asked" | "satisfaction" | "queued" | "moved" | "offered" | "offer_rejected" | "offer_timed_out" | "offer_failed" | "connected" | "greeting_said" | "muted" | "unmuted" | "held" | "resumed" | "digits_sent" | "consult_started" | "consult_connected" | "consult_ended" | "conferenced" | "transferred" | "monitored" | "monitor_ended" | "taken_over" | "ending_allowed" | "caller_silent" | "caller_spoke" | "help_asked" | "help_ended" | "rude_marked" | "private_suspected" | "private_judged" | "agent_lost" | "agent_returned" | "recovered" | "ended" | "wrap_up_extended" | "wrap_up_ended" | "missed";
        /** CallEventOut */
        CallEventOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Data */
            data: {
                [key: string]: unknown;
            };
            kind: components["schemas"]["CallEventKind"];
            /** Seq */
            seq: number;
        };
        /** CallPage */
        CallPage: {
            /** Items */
            items: components["schemas"]["CallRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /** CallRef */
        CallRef: {
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
        };
        /**
         * CallRow
         * @description A call in a list.
         */
        CallRow: {
            agent: components["schemas"]["PersonRef"] | null;
            /**
             * Arrived At
             * Format: date-time
             */
            arrived_at: string;
            /** Caller */
            caller: string;
            /** Connected At */
            connected_at: string | null;
            customer: components["schemas"]["CustomerRef"] | null;
            /**
             * Direction
             * @enum {string}
             */
            direction: "inbound" | "outbound";
            /** Ended At */
            ended_at: string | null;
            /** Hold S */
            hold_s: number;
            /** Hotline */
            hotline: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            outcome: components["schemas"]["Outcome"];
            queue: components["schemas"]["NamedRef"] | null;
            /**
             * Record State
             * @enum {string}
             */
            record_state: "none" | "draft" | "incomplete" | "complete";
            /**
             * Recording State
             * @enum {string}
             */
            recording_state: "none" | "pending" | "kept" | "failed";
            /** Ring S */
            ring_s: number;
            /** Satisfaction */
            satisfaction: number | null;
            /** Talk S */
            talk_s: number;
            /** Wait S */
            wait_s: number;
            /** Web */
            web: boolean;
            /** Wrap Up S */
            wrap_up_s: number;
        };
        /**
         * CallSearch
         * @description In a body, not in a URL: a number is personal data. ``to`` is exclusive.
         */
        CallSearch: {
            /**
             * Agent
             * @default
             */
            agent: string;
            /** Direction */
            direction?: ("inbound" | "outbound") | null;
            /** Figure */
            figure?: string | null;
            /** From */
            from?: string | null;
            /**
             * Number
             * @default
             */
            number: string;
            outcome?: components["schemas"]["Outcome"] | null;
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            /** Queue */
            queue?: number | null;
            /** Satisfaction */
            satisfaction?: number | null;
            /** To */
            to?: string | null;
        };
        /** CallbackDone */
        CallbackDone: {
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * CallbackOut
         * @description A call owed.
         */
        CallbackOut: {
            /** Answered Call Id */
            answered_call_id: string | null;
            /** Attempts */
            attempts: number;
            /** Call Id */
            call_id: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Customer Name */
            customer_name: string;
            /** Done At */
            done_at: string | null;
            done_by: components["schemas"]["PersonRef"] | null;
            /** Hotline */
            hotline: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Last Call At
             * Format: date-time
             */
            last_call_at: string;
            /** Note */
            note: string;
            /** Number */
            number: string;
            reason: components["schemas"]["Reason"];
        };
        /** CallbackPage */
        CallbackPage: {
            /** Items */
            items: components["schemas"]["CallbackOut"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /** CallbackSearch */
        CallbackSearch: {
            /**
             * Open
             * @default true
             */
            open: boolean;
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
        };
        /**
         * CallerCard
         * @description Who is calling, as far as known.
         */
        CallerCard: {
            /** Customer Id */
            customer_id?: string | null;
            /**
             * Customer Name
             * @default
             */
            customer_name: string;
            /**
             * Last Agent
             * @default
             */
            last_agent: string;
            /** Last Talk At */
            last_talk_at?: string | null;
            /**
             * Level
             * @default
             */
            level: string;
            /** Masked Number */
            masked_number: string;
            /**
             * Past Contacts
             * @default []
             */
            past_contacts: components["schemas"]["PastContact"][];
        };
        /** CaseAsk */
        CaseAsk: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Person
             * @default
             */
            person: string;
            /**
             * Reply By
             * Format: date-time
             */
            reply_by: string;
            /** Text */
            text: string;
            /** Unit */
            unit?: number | null;
        };
        /**
         * CaseBulk
         * @description The same for many: ``offer`` to a colleague with a reason, ``remark``, ``close`` with the result, ``tag`` with
         *     ``tags``. ``dry``: only say what would come of it.
         */
        CaseBulk: {
            /**
             * Action
             * @enum {string}
             */
            action: "offer" | "remark" | "close" | "tag";
            /**
             * Dry
             * @default true
             */
            dry: boolean;
            /** Ids */
            ids: string[];
            /**
             * Tags
             * @default []
             */
            tags: string[];
            /**
             * Text
             * @default
             */
            text: string;
            /**
             * To
             * @default
             */
            to: string;
        };
        /**
         * CaseBulkRow
         * @description What came of one, or would; ``message`` is empty where all is well.
         */
        CaseBulkRow: {
            /** Code */
            code: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Message */
            message: string;
            /** Number */
            number: string;
            /** Ok */
            ok: boolean;
            /** Subject */
            subject: string;
        };
        /**
         * CaseDetail
         * @description A case with everything about it.
         */
        CaseDetail: {
            /** Answers */
            answers: {
                [key: string]: string;
            };
            /** Call Ids */
            call_ids: string[];
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Closed At */
            closed_at: string | null;
            /** Customer Id */
            customer_id: string | null;
            /** Customer Name */
            customer_name: string;
            /** Customer Numbers */
            customer_numbers: string[];
            /** Erased At */
            erased_at: string | null;
            /** Events */
            events: components["schemas"]["CaseEventOut"][];
            form: components["schemas"]["CaseForm"];
            handover: components["schemas"]["CaseHandoverOut"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Leads */
            leads: boolean;
            /** May Act */
            may_act: boolean;
            /** Number */
            number: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            opened_by: components["schemas"]["PersonRef"];
            owner: components["schemas"]["PersonRef"];
            /** Questions */
            questions: components["schemas"]["CaseQuestionOut"][];
            stage: components["schemas"]["CaseStage"];
            /** Subject */
            subject: string;
            /** Tags */
            tags: string[];
            /** Version */
            version: number;
        };
        /** CaseEdit */
        CaseEdit: {
            /**
             * Answers
             * @default {}
             */
            answers: {
                [key: string]: string;
            };
            /** Customer Id */
            customer_id?: string | null;
            /** Kind */
            kind: string;
            /** Subject */
            subject: string;
            /** Version */
            version: number;
        };
        /**
         * CaseEventKind
         * @description A line of a case's history.
         * @enum {string}
         */
        CaseEventKind: "opened" | "edited" | "remarked" | "tagged" | "word_asked" | "offered" | "accepted" | "declined" | "retracted" | "asked" | "answered" | "told" | "closed" | "reopened";
        /** CaseEventOut */
        CaseEventOut: {
            actor: components["schemas"]["PersonRef"] | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Data */
            data: {
                [key: string]: unknown;
            };
            kind: components["schemas"]["CaseEventKind"];
            /** Seq */
            seq: number;
            /** Text */
            text: string;
        };
        /**
         * CaseFieldForm
         * @description Something to fill in; ``choices`` count only with the type that has them.
         */
        CaseFieldForm: {
            /**
             * Choices
             * @default []
             */
            choices: string[];
            /** Key */
            key: string;
            /** Label */
            label: string;
            /**
             * Required
             * @default false
             */
            required: boolean;
            /**
             * Type
             * @default text
             * @enum {string}
             */
            type: "text" | "number" | "date" | "choice";
        };
        /**
         * CaseFieldOut
         * @description Something to fill in.
         */
        CaseFieldOut: {
            /**
             * Choices
             * @default []
             */
            choices: string[];
            /** Key */
            key: string;
            /** Label */
            label: string;
            /**
             * Required
             * @default false
             */
            required: boolean;
            /**
             * Type
             * @enum {string}
             */
            type: "text" | "number" | "date" | "choice";
        };
        /** CaseFilterIn */
        CaseFilterIn: {
            /** Name */
            name: string;
            /**
             * Shared
             * @default false
             */
            shared: boolean;
            wanted: components["schemas"]["CaseWanted"];
        };
        /**
         * CaseFilterOut
         * @description ``own``: whether the reader may change and delete it.
         */
        CaseFilterOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Own */
            own: boolean;
            owner: components["schemas"]["PersonRef"];
            /** Shared */
            shared: boolean;
            wanted: components["schemas"]["CaseWanted"];
        };
        /**
         * CaseForm
         * @description What a customer comes with.
         * @enum {string}
         */
        CaseForm: "consult" | "request" | "complaint" | "praise" | "suggestion";
        /**
         * CaseHandoverOut
         * @description The handover that waits for an answer.
         */
        CaseHandoverOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** Reason */
            reason: string;
            state: components["schemas"]["HandoverState"];
            to: components["schemas"]["PersonRef"];
        };
        /** CaseKindChange */
        CaseKindChange: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Code */
            code: string;
            /** En */
            en: string;
            /**
             * Fields
             * @default []
             */
            fields: components["schemas"]["CaseFieldForm"][];
            /** @default request */
            form: components["schemas"]["CaseForm"];
            /** Line Id */
            line_id?: number | null;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** Skill Id */
            skill_id?: number | null;
            /** Version */
            version: number;
            /** Zh */
            zh: string;
        };
        /**
         * CaseKindChoices
         * @description What a kind can belong to and require.
         */
        CaseKindChoices: {
            /** Lines */
            lines: components["schemas"]["NamedRef"][];
            /** Skills */
            skills: components["schemas"]["NamedRef"][];
        };
        /**
         * CaseKindForm
         * @description ``line_id``: null for every line; ``skill_id``: who has it is certified for the kind (clause 2.2.3).
         */
        CaseKindForm: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Code */
            code: string;
            /** En */
            en: string;
            /**
             * Fields
             * @default []
             */
            fields: components["schemas"]["CaseFieldForm"][];
            /** @default request */
            form: components["schemas"]["CaseForm"];
            /** Line Id */
            line_id?: number | null;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** Skill Id */
            skill_id?: number | null;
            /** Zh */
            zh: string;
        };
        /**
         * CaseKindOut
         * @description A kind of case, and what is to be filled in.
         */
        CaseKindOut: {
            /** Active */
            active: boolean;
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Fields */
            fields: components["schemas"]["CaseFieldOut"][];
            form: components["schemas"]["CaseForm"];
            /** Line */
            line: string;
            /** Zh */
            zh: string;
        };
        /** CaseKindSettings */
        CaseKindSettings: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Code */
            code: string;
            /** En */
            en: string;
            /**
             * Fields
             * @default []
             */
            fields: components["schemas"]["CaseFieldForm"][];
            /** @default request */
            form: components["schemas"]["CaseForm"];
            /** Id */
            id: number;
            /** Line Id */
            line_id?: number | null;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** Skill Id */
            skill_id?: number | null;
            /** Version */
            version: number;
            /** Zh */
            zh: string;
        };
        /** CaseOffer */
        CaseOffer: {
            /** Reason */
            reason: string;
            /** To */
            to: string;
        };
        /** CaseOpen */
        CaseOpen: {
            /**
             * Answers
             * @default {}
             */
            answers: {
                [key: string]: string;
            };
            /** Call Id */
            call_id?: string | null;
            /** Customer Id */
            customer_id?: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @default
             */
            kind: string;
            /**
             * Subject
             * @default
             */
            subject: string;
        };
        /**
         * CaseOut
         * @description A case as lists show it.
         */
        CaseOut: {
            /** Answers */
            answers: {
                [key: string]: string;
            };
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Closed At */
            closed_at: string | null;
            /** Customer Id */
            customer_id: string | null;
            /** Customer Name */
            customer_name: string;
            form: components["schemas"]["CaseForm"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Number */
            number: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            opened_by: components["schemas"]["PersonRef"];
            owner: components["schemas"]["PersonRef"];
            stage: components["schemas"]["CaseStage"];
            /** Subject */
            subject: string;
            /** Tags */
            tags: string[];
            /** Version */
            version: number;
        };
        /** CasePage */
        CasePage: {
            /** Items */
            items: components["schemas"]["CaseOut"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /**
         * CaseQuestionOut
         * @description A question to a person or a unit.
         */
        CaseQuestionOut: {
            /** Answered At */
            answered_at: string | null;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Attempts */
            attempts: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** May Answer */
            may_answer: boolean;
            person: components["schemas"]["PersonRef"] | null;
            /**
             * Reply By
             * Format: date-time
             */
            reply_by: string;
            /** Talks */
            talks: components["schemas"]["CaseTalk"][];
            /** Text */
            text: string;
            /** Told At */
            told_at: string | null;
            /** Told Call Id */
            told_call_id: string | null;
            /** Unit */
            unit: string;
        };
        /** CaseReply */
        CaseReply: {
            reply: components["schemas"]["Reply"];
            /**
             * Text
             * @default
             */
            text: string;
        };
        /** CaseSearch */
        CaseSearch: {
            /** Call Id */
            call_id?: string | null;
            /** Customer Id */
            customer_id?: string | null;
            /**
             * For Me
             * @default false
             */
            for_me: boolean;
            form?: components["schemas"]["CaseForm"] | null;
            /**
             * Kind
             * @default
             */
            kind: string;
            /**
             * Late
             * @default false
             */
            late: boolean;
            /**
             * Mine
             * @default false
             */
            mine: boolean;
            /**
             * Number
             * @default
             */
            number: string;
            /** Opened Days */
            opened_days?: number | null;
            /**
             * Owner
             * @default
             */
            owner: string;
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            stage?: components["schemas"]["CaseStage"] | null;
            /**
             * Tag
             * @default
             */
            tag: string;
        };
        /**
         * CaseStage
         * @enum {string}
         */
        CaseStage: "open" | "closed";
        /** CaseTags */
        CaseTags: {
            /** Tags */
            tags: string[];
        };
        /**
         * CaseTalk
         * @description A talk in which the customer may have been told.
         */
        CaseTalk: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
        };
        /** CaseText */
        CaseText: {
            /** Text */
            text: string;
        };
        /**
         * CaseTold
         * @description The call in which the customer was told; without one, that it was by a message.
         */
        CaseTold: {
            /** Call Id */
            call_id?: string | null;
            /**
             * Text
             * @default
             */
            text: string;
        };
        /**
         * CaseUnit
         * @description A unit that can be asked.
         */
        CaseUnit: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /**
         * CaseWanted
         * @description What can be kept as a search. ``opened_days``: within so many days; ``late``: the customer was told a time that
         *     is over, and has not been told more; ``for_me``: what waits for the reader's answer, cases offered to them and
         *     questions put to them; ``mine``: the reader's own, whoever that is.
         */
        CaseWanted: {
            /**
             * For Me
             * @default false
             */
            for_me: boolean;
            form?: components["schemas"]["CaseForm"] | null;
            /**
             * Kind
             * @default
             */
            kind: string;
            /**
             * Late
             * @default false
             */
            late: boolean;
            /**
             * Mine
             * @default false
             */
            mine: boolean;
            /** Opened Days */
            opened_days?: number | null;
            /**
             * Owner
             * @default
             */
            owner: string;
            stage?: components["schemas"]["CaseStage"] | null;
            /**
             * Tag
             * @default
             */
            tag: string;
        };
        /** CertificateKindChange */
        CertificateKindChange: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Line Id */
            line_id: number;
            /**
             * Opens At
             * @default 0
             */
            opens_at: number;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** Skill Id */
            skill_id: number;
            /**
             * Valid Days
             * @default 365
             */
            valid_days: number;
            /** Version */
            version: number;
            /** Zh */
            zh: string;
        };
        /**
         * CertificateKindForm
         * @description Whether it is in force is not edited but decided, after a look at whom it concerns.
         */
        CertificateKindForm: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Line Id */
            line_id: number;
            /**
             * Opens At
             * @default 0
             */
            opens_at: number;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** Skill Id */
            skill_id: number;
            /**
             * Valid Days
             * @default 365
             */
            valid_days: number;
            /** Zh */
            zh: string;
        };
        /** CertificateKindSettings */
        CertificateKindSettings: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Holders */
            holders: number;
            /** Id */
            id: number;
            /** In Force */
            in_force: boolean;
            /** Line */
            line: string;
            /** Line Id */
            line_id: number;
            /**
             * Opens At
             * @default 0
             */
            opens_at: number;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** Skill */
            skill: string;
            /** Skill Id */
            skill_id: number;
            /**
             * Valid Days
             * @default 365
             */
            valid_days: number;
            /** Version */
            version: number;
            /** Zh */
            zh: string;
        };
        /** CertificateOut */
        CertificateOut: {
            /** Attempt Id */
            attempt_id: string | null;
            /** By Exam */
            by_exam: boolean;
            /** En */
            en: string;
            given_by: components["schemas"]["PersonRef"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** In Force */
            in_force: boolean;
            /** Kind Id */
            kind_id: number;
            /** Line */
            line: string;
            /** Note */
            note: string;
            person: components["schemas"]["PersonRef"];
            /** Skill */
            skill: string;
            state: components["schemas"]["CertificateState"];
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
            /**
             * Valid Until
             * Format: date-time
             */
            valid_until: string;
            /** Zh */
            zh: string;
        };
        /** CertificateSearch */
        CertificateSearch: {
            /** Kind Id */
            kind_id?: number | null;
            state?: components["schemas"]["CertificateState"] | null;
        };
        /**
         * CertificateState
         * @description How a certificate stands at an instant.
         * @enum {string}
         */
        CertificateState: "valid" | "ending" | "expired" | "revoked";
        /**
         * ChangesOut
         * @description What is other than in the version with the number ``against``.
         */
        ChangesOut: {
            /** Against */
            against: number;
            /** Clauses */
            clauses: components["schemas"]["ClauseDiffOut"][];
        };
        /**
         * Channel
         * @description How the customer would be reached.
         * @enum {string}
         */
        Channel: "phone" | "sms" | "mail";
        /** ChapterOut */
        ChapterOut: {
            /** Clauses */
            clauses: components["schemas"]["ClauseOut"][];
            title: components["schemas"]["Both"];
        };
        /** CheckAsked */
        CheckAsked: {
            /** Asked */
            asked: boolean;
        };
        /** Choice */
        Choice: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /** ClauseAddition */
        ClauseAddition: {
            /** After */
            after: string;
            clause: components["schemas"]["ClauseForm"];
            /** Revision */
            revision: number;
        };
        /** ClauseChange */
        ClauseChange: {
            clause: components["schemas"]["ClauseForm"];
            /** Revision */
            revision: number;
        };
        /**
         * ClauseDiffOut
         * @description ``binding``: people are asked to sign it.
         */
        ClauseDiffOut: {
            /** Binding */
            binding: boolean;
            /**
             * Change
             * @enum {string}
             */
            change: "added" | "removed" | "changed";
            /** Controls */
            controls: components["schemas"]["ControlDiff"][];
            /** Fields */
            fields: string[];
            /** Id */
            id: string;
            /** Parameters */
            parameters: components["schemas"]["ThresholdDiff"][];
            /** Texts */
            texts: components["schemas"]["TextDiff"][];
            title: components["schemas"]["Both"];
        };
        /** ClauseFigures */
        ClauseFigures: {
            clause: components["schemas"]["ClauseOut"];
            /** Figures */
            figures: components["schemas"]["FigureOut"][];
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * ClauseForm
         * @description A clause as it is written. ``not_yet``: what no control keeps yet.
         */
        ClauseForm: {
            /** Controls */
            controls?: string[];
            /** Effective From */
            effective_from?: string | null;
            /** Effective Until */
            effective_until?: string | null;
            /** Id */
            id: string;
            not_yet?: components["schemas"]["BothIn"] | null;
            /**
             * Owner
             * @default
             */
            owner: components["schemas"]["Role"] | "";
            /** Parameters */
            parameters?: {
                [key: string]: number;
            };
            /**
             * Phrase
             * @default
             */
            phrase: string;
            text: components["schemas"]["BothIn"];
            title: components["schemas"]["BothIn"];
        };
        /**
         * ClauseOut
         * @description ``owner``: the post that answers for it.
         */
        ClauseOut: {
            /** Controls */
            controls: components["schemas"]["ControlOut"][];
            /** Effective From */
            effective_from: string | null;
            /** Effective Until */
            effective_until: string | null;
            /** Id */
            id: string;
            not_yet: components["schemas"]["Both"] | null;
            /** Owner */
            owner: string;
            /** Parameters */
            parameters: components["schemas"]["ParameterOut"][];
            /** Phrase */
            phrase: string;
            /**
             * State
             * @enum {string}
             */
            state: "checked" | "controlled" | "not_yet";
            text: components["schemas"]["Both"];
            title: components["schemas"]["Both"];
        };
        /**
         * ClauseToSign
         * @description ``texts``: what is other than before, empty where the clause is new. ``seconds``: how long it was in sight.
         */
        ClauseToSign: {
            chapter: components["schemas"]["Both"];
            /** Effective From */
            effective_from: string | null;
            /** Effective Until */
            effective_until: string | null;
            /** Id */
            id: string;
            /** New */
            new: boolean;
            /** Parameters */
            parameters: components["schemas"]["ParameterOut"][];
            /** Phrase */
            phrase: string;
            /** Read */
            read: boolean;
            /** Seconds */
            seconds: number;
            text: components["schemas"]["Both"];
            /** Texts */
            texts: components["schemas"]["TextDiff"][];
            title: components["schemas"]["Both"];
        };
        /**
         * ClauseWritten
         * @description A clause as a draft has it, to be changed.
         */
        ClauseWritten: {
            /** Controls */
            controls: string[];
            /** Effective From */
            effective_from: string | null;
            /** Effective Until */
            effective_until: string | null;
            /** Id */
            id: string;
            not_yet: components["schemas"]["Both"] | null;
            /** Owner */
            owner: string;
            /** Parameters */
            parameters: {
                [key: string]: number;
            };
            /** Phrase */
            phrase: string;
            text: components["schemas"]["Both"];
            title: components["schemas"]["Both"];
        };
        /**
         * Column
         * @description What a column of the table is.
         * @enum {string}
         */
        Column: "name" | "number" | "level" | "note" | "tags" | "";
        /**
         * ColumnsIn
         * @description What each column is, in their order.
         */
        ColumnsIn: {
            /** Columns */
            columns: components["schemas"]["Column"][];
        };
        /**
         * ComplaintAct
         * @description What is done at a step, as seen at ``version``.
         */
        ComplaintAct: {
            /** Call Id */
            call_id?: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** @default done */
            outcome: components["schemas"]["StepOutcome"];
            /**
             * Record
             * @default {}
             */
            record: {
                [key: string]: string;
            };
            step: components["schemas"]["ComplaintStep"];
            /** Version */
            version: number;
        };
        /**
         * ComplaintBookChange
         * @description With the version that the screen started from.
         */
        ComplaintBookChange: {
            /**
             * Calendars
             * @default {}
             */
            calendars: {
                [key: string]: number;
            };
            /** Hours */
            hours: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /** Matrix */
            matrix: {
                [key: string]: {
                    [key: string]: components["schemas"]["ComplaintClass"];
                };
            };
            /** Outer Days */
            outer_days: number;
            /** Version */
            version: number;
        };
        /**
         * ComplaintCardOut
         * @description The guide card of a step.
         */
        ComplaintCardOut: {
            /** Never Say */
            never_say: string[];
            /** Stance */
            stance: string;
            /** Techniques */
            techniques: string[];
        };
        /**
         * ComplaintClass
         * @description How serious a complaint is.
         * @enum {string}
         */
        ComplaintClass: "ordinary" | "serious" | "urgent";
        /**
         * ComplaintClosingOut
         * @description The close that waits for a second person.
         */
        ComplaintClosingOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** May Confirm */
            may_confirm: boolean;
            /** Record */
            record: {
                [key: string]: string;
            };
        };
        /**
         * ComplaintDeedOut
         * @description Something that was done.
         */
        ComplaintDeedOut: {
            actor: components["schemas"]["PersonRef"];
            assessed: components["schemas"]["ComplaintClass"] | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Call Id */
            call_id: string | null;
            /** Due At */
            due_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["DeedKind"];
            outcome: components["schemas"]["StepOutcome"] | null;
            owner: components["schemas"]["PersonRef"];
            /** Record */
            record: {
                [key: string]: string;
            };
            second: components["schemas"]["PersonRef"] | null;
            /** Seq */
            seq: number;
            step: components["schemas"]["ComplaintStep"] | null;
        };
        /**
         * ComplaintDetail
         * @description A complaint with all that its page shows beside the case.
         */
        ComplaintDetail: {
            /**
             * Case Id
             * Format: uuid
             */
            case_id: string;
            closing: components["schemas"]["ComplaintClosingOut"] | null;
            /** Days In Vain */
            days_in_vain: number;
            /** Deeds */
            deeds: components["schemas"]["ComplaintDeedOut"][];
            /** Earlier */
            earlier: components["schemas"]["ComplaintRef"][];
            kind: components["schemas"]["ComplaintClass"] | null;
            /** Limit At */
            limit_at: string | null;
            /** May Give Up Reaching */
            may_give_up_reaching: boolean;
            /** May Reclass */
            may_reclass: boolean;
            next: components["schemas"]["ComplaintNextOut"] | null;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Reopened */
            reopened: number;
            step: components["schemas"]["ComplaintStep"] | null;
            /** Steps */
            steps: components["schemas"]["ComplaintStepOut"][];
            /** Unreached */
            unreached: boolean;
            /** Version */
            version: number;
        };
        /**
         * ComplaintNextOut
         * @description What is to be done now.
         */
        ComplaintNextOut: {
            /** Attempts */
            attempts: components["schemas"]["CaseTalk"][];
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** May */
            may: boolean;
            /** Needs Call */
            needs_call: boolean;
            /** Obligation Id */
            obligation_id: string | null;
            owed_by: components["schemas"]["PersonRef"] | null;
            /** Paused */
            paused: boolean;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            step: components["schemas"]["ComplaintStep"];
            /** Talks */
            talks: components["schemas"]["CaseTalk"][];
            /** Two People */
            two_people: boolean;
        };
        /**
         * ComplaintOut
         * @description A complaint as lists show it.
         */
        ComplaintOut: {
            case: components["schemas"]["CaseOut"];
            /** Due At */
            due_at: string | null;
            kind: components["schemas"]["ComplaintClass"] | null;
            /** Paused */
            paused: boolean;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Reopened */
            reopened: number;
            /** Repeat */
            repeat: boolean;
            step: components["schemas"]["ComplaintStep"] | null;
            /** Unreached */
            unreached: boolean;
            /** Waits For Second */
            waits_for_second: boolean;
        };
        /** ComplaintOutOfReach */
        ComplaintOutOfReach: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Message */
            message: string;
            /** Version */
            version: number;
        };
        /** ComplaintPage */
        ComplaintPage: {
            /** Items */
            items: components["schemas"]["ComplaintOut"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /** ComplaintReclass */
        ComplaintReclass: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Record
             * @default {}
             */
            record: {
                [key: string]: string;
            };
            /** Version */
            version: number;
        };
        /**
         * ComplaintRef
         * @description Another complaint of the same person.
         */
        ComplaintRef: {
            /**
             * Case Id
             * Format: uuid
             */
            case_id: string;
            kind: components["schemas"]["ComplaintClass"] | null;
            /** Number */
            number: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            step: components["schemas"]["ComplaintStep"] | null;
        };
        /** ComplaintSearch */
        ComplaintSearch: {
            /**
             * For Me
             * @default false
             */
            for_me: boolean;
            kind?: components["schemas"]["ComplaintClass"] | null;
            /** Open */
            open?: boolean | null;
            /**
             * Overdue
             * @default false
             */
            overdue: boolean;
            /**
             * Owner
             * @default
             */
            owner: string;
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            step?: components["schemas"]["ComplaintStep"] | null;
            /**
             * Unreached
             * @default false
             */
            unreached: boolean;
        };
        /** ComplaintSeen */
        ComplaintSeen: {
            /** Version */
            version: number;
        };
        /** ComplaintSendBack */
        ComplaintSendBack: {
            /** Reason */
            reason: string;
            /** Version */
            version: number;
        };
        /**
         * ComplaintStep
         * @description A step of the book (clause 6.3), in its order.
         * @enum {string}
         */
        ComplaintStep: "receive" | "acknowledge" | "assess" | "investigate" | "propose" | "agree" | "carry_out" | "call_back" | "close" | "review";
        /**
         * ComplaintStepOut
         * @description A step of the chart, in its order, with what came of it the last time that it was done.
         */
        ComplaintStepOut: {
            card: components["schemas"]["ComplaintCardOut"];
            last: components["schemas"]["ComplaintDeedOut"] | null;
            /** More */
            more: string[];
            /** Needs */
            needs: string[];
            /** Outcomes */
            outcomes: components["schemas"]["StepOutcome"][];
            /**
             * State
             * @enum {string}
             */
            state: "done" | "current" | "ahead";
            step: components["schemas"]["ComplaintStep"];
        };
        /**
         * ConductBookChange
         * @description With the version that the screen started from.
         */
        ConductBookChange: {
            /** Appeal Days */
            appeal_days: number;
            /** Award */
            award: number;
            /** Lasts Days */
            lasts_days: number;
            /** Otherwise */
            otherwise: number;
            /** Points */
            points: {
                [key: string]: number;
            };
            /** Version */
            version: number;
        };
        /** ConductLedger */
        ConductLedger: {
            /** Lines */
            lines: components["schemas"]["ConductLine"][];
        };
        /**
         * ConductLine
         * @description One person's month; see :class:`huawu.conduct.periods.Line`.
         */
        ConductLine: {
            /** Appealed */
            appealed: number;
            /** Award */
            award: number;
            /** Award Points */
            award_points: number;
            /** Coaching */
            coaching: number;
            /** Note */
            note: number;
            person: components["schemas"]["PersonRef"];
            /** Points */
            points: number;
            /** Praise */
            praise: number;
            /** Standing Points */
            standing_points: number;
            /** Violation */
            violation: number;
        };
        /** ConductMonth */
        ConductMonth: {
            /** Month */
            month: string;
        };
        /**
         * ConsentIn
         * @description ``call_id``: the call in which it was said.
         */
        ConsentIn: {
            /** Call Id */
            call_id?: string | null;
            channel: components["schemas"]["Channel"];
            /** Given */
            given: boolean;
            kind: components["schemas"]["ConsentKind"];
        };
        /**
         * ConsentKind
         * @description What it is that the customer agrees to or refuses (同意事项).
         * @enum {string}
         */
        ConsentKind: "calls" | "marketing" | "survey" | "data";
        /** ConsentOut */
        ConsentOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** Call Id */
            call_id: string | null;
            channel: components["schemas"]["Channel"];
            /** Given */
            given: boolean;
            kind: components["schemas"]["ConsentKind"];
        };
        /**
         * ConsultStage
         * @description How far a consultation (咨询) is.
         * @enum {string}
         */
        ConsultStage: "ringing" | "talking" | "conference" | "handed_over";
        /**
         * ConsultView
         * @description Whom the owner of the call asks, or asked and brought in.
         */
        ConsultView: {
            /** By */
            by: string;
            /** By Name */
            by_name: string;
            kind: components["schemas"]["Whom"];
            /** Since */
            since?: string | null;
            stage: components["schemas"]["ConsultStage"];
            /** Whom */
            whom: string;
            /**
             * Whom Name
             * @default
             */
            whom_name: string;
        };
        /**
         * ContactOut
         * @description An earlier contact of a customer.
         */
        ContactOut: {
            /** Agent Name */
            agent_name: string;
            /** At */
            at: string | null;
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
            kind: components["schemas"]["Word"] | null;
            reason: components["schemas"]["Word"] | null;
            result: components["schemas"]["Word"] | null;
        };
        /**
         * ContactStage
         * @description What the contact at a desk is doing.
         * @enum {string}
         */
        ContactStage: "offered" | "connecting" | "connected" | "held" | "consulting" | "dialling" | "agent_lost" | "ended";
        /**
         * ContactView
         * @description The one contact at a desk, from the offer to the end of wrap-up.
         */
        ContactView: {
            /** Agent Lost Until */
            agent_lost_until?: string | null;
            /**
             * Arrived At
             * Format: date-time
             */
            arrived_at: string;
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
            /**
             * Callback
             * @default false
             */
            callback: boolean;
            caller: components["schemas"]["CallerCard"];
            /**
             * Caller Silent
             * @default false
             */
            caller_silent: boolean;
            /** Connected At */
            connected_at?: string | null;
            consult?: components["schemas"]["ConsultView"] | null;
            dial_reason?: components["schemas"]["TransferReason"] | null;
            /** Dial Source */
            dial_source?: ("customer" | "call" | "callback" | "free" | "allowed") | null;
            /** Ended At */
            ended_at?: string | null;
            /**
             * Explanation En
             * @default
             */
            explanation_en: string;
            /**
             * Explanation Zh
             * @default
             */
            explanation_zh: string;
            flag?: components["schemas"]["FlagView"] | null;
            /**
             * Greeting Due
             * @default false
             */
            greeting_due: boolean;
            /** Hand Raised At */
            hand_raised_at?: string | null;
            handed?: components["schemas"]["HandedView"] | null;
            /** Held At */
            held_at?: string | null;
            /**
             * Held S
             * @default 0
             */
            held_s: number;
            /**
             * Hold Limit S
             * @default 60
             */
            hold_limit_s: number;
            /**
             * May End
             * @default false
             */
            may_end: boolean;
            mode?: components["schemas"]["MonitorMode"] | null;
            /**
             * Monitored By
             * @default []
             */
            monitored_by: components["schemas"]["Watcher"][];
            /**
             * Muted
             * @default false
             */
            muted: boolean;
            /** Offer Expires At */
            offer_expires_at?: string | null;
            /**
             * Offered At
             * Format: date-time
             */
            offered_at: string;
            /**
             * Outbound
             * @default false
             */
            outbound: boolean;
            queue: components["schemas"]["QueueRef"];
            /**
             * Returned From Hold
             * @default false
             */
            returned_from_hold: boolean;
            /** @default owner */
            role: components["schemas"]["StintRole"];
            /**
             * Rude Caller
             * @default false
             */
            rude_caller: boolean;
            stage: components["schemas"]["ContactStage"];
            /**
             * Watches
             * @default
             */
            watches: string;
            /**
             * Web
             * @default false
             */
            web: boolean;
            /** Wrap Up Ends At */
            wrap_up_ends_at?: string | null;
            /**
             * Wrap Up Extendable S
             * @default 0
             */
            wrap_up_extendable_s: number;
            /**
             * Wrap Up Forced
             * @default false
             */
            wrap_up_forced: boolean;
        };
        /**
         * ControlChoice
         * @description A control that a clause may be bound to, with its thresholds.
         */
        ControlChoice: {
            /** Code */
            code: string;
            does: components["schemas"]["Both"];
            kind: components["schemas"]["ControlKind"];
            /** Parameters */
            parameters: components["schemas"]["ParameterOut"][];
        };
        /**
         * ControlDiff
         * @description A control that the clause is bound to in one of both.
         */
        ControlDiff: {
            /** Added */
            added: boolean;
            /** Code */
            code: string;
            does: components["schemas"]["Both"];
        };
        /**
         * ControlKind
         * @description How a control works on a clause.
         * @enum {string}
         */
        ControlKind: "prevent" | "guide" | "detect" | "approve";
        /** ControlOut */
        ControlOut: {
            /** Checked */
            checked: boolean;
            /** Code */
            code: string;
            does: components["schemas"]["Both"];
            figure: components["schemas"]["Both"];
            kind: components["schemas"]["ControlKind"];
        };
        /** CourseChange */
        CourseChange: {
            /**
             * Intro
             * @default
             */
            intro: string;
            /** Items */
            items: components["schemas"]["ItemForm"][];
            /** Line Id */
            line_id?: number | null;
            /** Name */
            name: string;
            /**
             * Published
             * @default false
             */
            published: boolean;
            /** Version */
            version: number;
        };
        /** CourseForm */
        CourseForm: {
            /**
             * Intro
             * @default
             */
            intro: string;
            /** Items */
            items: components["schemas"]["ItemForm"][];
            /** Line Id */
            line_id?: number | null;
            /** Name */
            name: string;
            /**
             * Published
             * @default false
             */
            published: boolean;
        };
        /** CourseOut */
        CourseOut: {
            /** Id */
            id: number;
            /** Intro */
            intro: string;
            /** Items */
            items: number;
            /** Line */
            line: string;
            /** Name */
            name: string;
            /** Published */
            published: boolean;
            /** Read */
            read: number;
            /** Things */
            things: components["schemas"]["ItemOut"][];
            /** Usual S */
            usual_s: number;
        };
        /**
         * CourseRow
         * @description ``read`` of ``items`` things, ``usual_s`` the usual time for all of them.
         */
        CourseRow: {
            /** Id */
            id: number;
            /** Intro */
            intro: string;
            /** Items */
            items: number;
            /** Line */
            line: string;
            /** Name */
            name: string;
            /** Published */
            published: boolean;
            /** Read */
            read: number;
            /** Usual S */
            usual_s: number;
        };
        /** CourseSettings */
        CourseSettings: {
            /** Id */
            id: number;
            /**
             * Intro
             * @default
             */
            intro: string;
            /** Items */
            items: components["schemas"]["ItemForm"][];
            /** Line Id */
            line_id?: number | null;
            /** Name */
            name: string;
            /**
             * Published
             * @default false
             */
            published: boolean;
            /** Version */
            version: number;
        };
        /**
         * CustomerCard
         * @description A customer as screens show them.
         */
        CustomerCard: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Level */
            level: string;
            /** Masked Numbers */
            masked_numbers: string[];
            /** Name */
            name: string;
            /** Note */
            note: string;
        };
        /** CustomerEdit */
        CustomerEdit: {
            /**
             * Level
             * @default
             */
            level: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Note
             * @default
             */
            note: string;
            /** Version */
            version: number;
        };
        /**
         * CustomerFlagIn
         * @description ``flag`` null: no more. What needs a queue or an announcement is set up number by number, in the settings.
         */
        CustomerFlagIn: {
            flag: components["schemas"]["NumberFlag"] | null;
            /**
             * Handling
             * @default usual
             * @enum {string}
             */
            handling: "usual" | "priority";
            /**
             * Note
             * @default
             */
            note: string;
            /** Until */
            until?: string | null;
        };
        /**
         * CustomerIn
         * @description ``id`` is made up by the screen, so that sending it again makes nobody twice.
         */
        CustomerIn: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Level
             * @default
             */
            level: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Note
             * @default
             */
            note: string;
            /** Number */
            number: string;
        };
        /** CustomerPage */
        CustomerPage: {
            /** Items */
            items: components["schemas"]["CustomerCard"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /**
         * CustomerProfile
         * @description What is kept about a customer beside the card.
         */
        CustomerProfile: {
            /** Consents */
            consents: components["schemas"]["ConsentOut"][];
            /** Erased At */
            erased_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Merged Into */
            merged_into: string | null;
            /** Merges */
            merges: components["schemas"]["MergeOut"][];
            /** Numbers */
            numbers: components["schemas"]["NumberOut"][];
            /** Tags */
            tags: string[];
            /** Version */
            version: number;
        };
        /** CustomerRef */
        CustomerRef: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * CustomerSearch
         * @description In a body, not in a URL: what is searched for is personal data.
         */
        CustomerSearch: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            /**
             * Text
             * @default
             */
            text: string;
        };
        /** DataRequestDecision */
        DataRequestDecision: {
            /** Approve */
            approve: boolean;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * DataRequestIn
         * @description ``reason``: how they asked, and by what it is known that it was they.
         */
        DataRequestIn: {
            kind: components["schemas"]["RequestKind"];
            /** Reason */
            reason: string;
        };
        /**
         * DataRequestOut
         * @description ``erased``: how much of each kind; ``copy_stands``: whether the copy can be taken now.
         */
        DataRequestOut: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            asked_by: components["schemas"]["PersonRef"];
            /** Copy Stands */
            copy_stands: boolean;
            /**
             * Customer Id
             * Format: uuid
             */
            customer_id: string;
            /** Customer Name */
            customer_name: string;
            /** Decided At */
            decided_at: string | null;
            decided_by: components["schemas"]["PersonRef"] | null;
            /** Done At */
            done_at: string | null;
            /** Erased */
            erased: {
                [key: string]: number;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["RequestKind"];
            /** Note */
            note: string;
            /** Reason */
            reason: string;
            /** State */
            state: string;
        };
        /**
         * DayForm
         * @description A date with hours of its own; without any it is a day off.
         */
        DayForm: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Name
             * @default
             */
            name: string;
            /** Periods */
            periods: components["schemas"]["SpanForm"][];
        };
        /** DayOut */
        DayOut: {
            /**
             * Day
             * Format: date
             */
            day: string;
            tally: components["schemas"]["TallyOut"];
        };
        /**
         * DeedKind
         * @description A line of a complaint's history.
         * @enum {string}
         */
        DeedKind: "did" | "owned" | "reopened" | "reclassed";
        /**
         * Deletion
         * @description A night's deletion; the proof stands in the ledger.
         */
        Deletion: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Count */
            count: number;
        };
        /**
         * DeskState
         * @description Everything a desk draws. Sent whole on every change.
         */
        DeskState: {
            /** Agent Name */
            agent_name: string;
            /** Agent Number */
            agent_number: string;
            /**
             * Alerts
             * @default []
             */
            alerts: components["schemas"]["AlertView"][];
            break_answer?: components["schemas"]["BreakAnswerView"] | null;
            /** Break Ends At */
            break_ends_at?: string | null;
            break_request?: components["schemas"]["BreakRequestView"] | null;
            /**
             * Breaks
             * @default []
             */
            breaks: components["schemas"]["BreakChoice"][];
            contact?: components["schemas"]["ContactView"] | null;
            /**
             * Engine Up
             * @default true
             */
            engine_up: boolean;
            /** Live */
            live: boolean;
            /**
             * Memos
             * @default []
             */
            memos: components["schemas"]["MemoView"][];
            /**
             * Next Reason
             * @default
             */
            next_reason: string;
            next_state?: components["schemas"]["AgentState"] | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Server Time
             * Format: date-time
             */
            server_time: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            softphone?: components["schemas"]["SoftphoneView"] | null;
            /**
             * Softphone Reachable
             * @default false
             */
            softphone_reachable: boolean;
            state: components["schemas"]["AgentState"];
            /**
             * To Decide
             * @default 0
             */
            to_decide: number;
        };
        /** DialCheck */
        DialCheck: {
            /** Customer */
            customer: boolean;
            /** Refuses */
            refuses: components["schemas"]["ConsentKind"][];
        };
        /**
         * DialCheckIn
         * @description A number that somebody is about to dial. In the body, so that no log has it.
         */
        DialCheckIn: {
            /** Digits */
            digits: string;
        };
        /** DialReasonForm */
        DialReasonForm: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Code */
            code: string;
            /** En */
            en: string;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** @default service */
            purpose: components["schemas"]["Purpose"];
            /** Zh */
            zh: string;
        };
        /** DialReasonView */
        DialReasonView: {
            /** Code */
            code: string;
            /** En */
            en: string;
            purpose: components["schemas"]["Purpose"];
            /** Zh */
            zh: string;
        };
        /** DialRuleChange */
        DialRuleChange: {
            /** Allowed */
            allowed: boolean;
            /**
             * Note
             * @default
             */
            note: string;
            /** Prefix */
            prefix: string;
            /** Version */
            version: number;
        };
        /** DialRuleForm */
        DialRuleForm: {
            /** Allowed */
            allowed: boolean;
            /**
             * Note
             * @default
             */
            note: string;
            /** Prefix */
            prefix: string;
        };
        /** DialRuleSettings */
        DialRuleSettings: {
            /** Allowed */
            allowed: boolean;
            /** Id */
            id: number;
            /**
             * Note
             * @default
             */
            note: string;
            /** Prefix */
            prefix: string;
            /** Version */
            version: number;
        };
        /**
         * DialRuleView
         * @description Numbers that begin so may be dialled without a reason, or never; the longest prefix that fits decides.
         */
        DialRuleView: {
            /** Allowed */
            allowed: boolean;
            /**
             * Note
             * @default
             */
            note: string;
            /** Prefix */
            prefix: string;
        };
        /**
         * DisplayKeyView
         * @description A big screen that may show the wallboard.
         */
        DisplayKeyView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Made By */
            made_by: string;
            /** Name */
            name: string;
        };
        /**
         * DraftIn
         * @description ``id`` is made up by the screen. ``from_files``: begin with what the software has brought.
         */
        DraftIn: {
            /**
             * From Files
             * @default false
             */
            from_files: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /**
         * EffectOut
         * @description Whom the rule would take off which queue; ``digest`` is handed back when it is put in force.
         */
        EffectOut: {
            /** Digest */
            digest: string;
            /** Queues */
            queues: components["schemas"]["QueueEffectOut"][];
        };
        /** EmergencyIn */
        EmergencyIn: {
            /** On */
            on: boolean;
            /**
             * Text
             * @default
             */
            text: string;
            /** @default go_on */
            then: components["schemas"]["EmergencyThen"];
        };
        /**
         * EmergencyThen
         * @description What follows the emergency announcement (紧急公告).
         * @enum {string}
         */
        EmergencyThen: "go_on" | "hang_up";
        /**
         * EvidencePart
         * @description Under which heading a figure stands.
         * @enum {string}
         */
        EvidencePart: "calls" | "time" | "work" | "clauses";
        /**
         * EvidenceUnit
         * @description What a figure is told in.
         * @enum {string}
         */
        EvidenceUnit: "count" | "seconds" | "share";
        /**
         * ExamQuestion
         * @description What is right, why, and marks: only once the attempt is over; ``right`` are places as they were shown.
         */
        ExamQuestion: {
            /** Choice */
            choice: number[];
            /** Example Id */
            example_id: number | null;
            /** Explanation */
            explanation: string | null;
            kind: components["schemas"]["QuestionKind"];
            marked_by: components["schemas"]["PersonRef"] | null;
            /** Options */
            options: string[];
            /** Points */
            points: number;
            /** Position */
            position: number;
            /** Remark */
            remark: string;
            /** Right */
            right: number[] | null;
            /** Right Words */
            right_words: string[][] | null;
            /** Saved At */
            saved_at: string | null;
            /** Score */
            score: number | null;
            /** Text */
            text: string;
            /** Words */
            words: string[];
        };
        /** ExampleIn */
        ExampleIn: {
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
            /**
             * Note
             * @default
             */
            note: string;
            /** Title */
            title: string;
            /** @default good */
            verdict: components["schemas"]["ExampleVerdict"];
        };
        /** ExampleOut */
        ExampleOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
            /** Id */
            id: number;
            /** Note */
            note: string;
            /** Title */
            title: string;
            verdict: components["schemas"]["ExampleVerdict"];
        };
        /**
         * ExampleVerdict
         * @description What a recording is an example of.
         * @enum {string}
         */
        ExampleVerdict: "good" | "bad";
        /**
         * ExhaustedAction
         * @description Where a caller goes who pressed nothing, or nothing valid, too often.
         * @enum {string}
         */
        ExhaustedAction: "queue" | "voicemail" | "hang_up";
        /**
         * Exposure
         * @description Where else the matter is, or may be soon.
         * @enum {string}
         */
        Exposure: "house" | "announced" | "outside";
        /** FeedbackAnswer */
        FeedbackAnswer: {
            /** Answer */
            answer: string;
        };
        /**
         * FeedbackIn
         * @description ``id`` is made by the screen, so that telling again after a lost answer tells nothing new.
         */
        FeedbackIn: {
            /** Call Id */
            call_id?: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["FeedbackKind"];
            /** Text */
            text: string;
        };
        /**
         * FeedbackKind
         * @description What is the matter with an article.
         * @enum {string}
         */
        FeedbackKind: "wrong" | "unclear" | "missing";
        /** FeedbackOut */
        FeedbackOut: {
            /** Answer */
            answer: string;
            /** Answerable */
            answerable: boolean;
            /** Answered At */
            answered_at: string | null;
            answered_by: components["schemas"]["PersonRef"] | null;
            article: components["schemas"]["ArticleRef"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["FeedbackKind"];
            /** Text */
            text: string;
        };
        /** FeedbackPage */
        FeedbackPage: {
            /** Items */
            items: components["schemas"]["FeedbackOut"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /** FeedbackSearch */
        FeedbackSearch: {
            /**
             * Open
             * @default true
             */
            open: boolean;
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
        };
        /**
         * FigureOut
         * @description How a control was kept over the days asked for.
         */
        FigureOut: {
            /** Broken */
            broken: components["schemas"]["FoundOut"][];
            control: components["schemas"]["ControlOut"];
            /** Days */
            days: components["schemas"]["DayOut"][];
            /** People */
            people: components["schemas"]["PersonOut"][];
            /** Reasons */
            reasons: components["schemas"]["ReasonOut"][];
            /** Teams */
            teams: components["schemas"]["TeamTally"][];
            whole: components["schemas"]["TallyOut"];
        };
        /**
         * FigureRow
         * @description One thing behind a figure.
         */
        FigureRow: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** En */
            en: string;
            /** Path */
            path: string;
            /** Zh */
            zh: string;
        };
        /**
         * FigureView
         * @description What a figure means.
         */
        FigureView: {
            /** En */
            en: string;
            /** Formula En */
            formula_en: string;
            /** Formula Zh */
            formula_zh: string;
            /** Key */
            key: string;
            unit: components["schemas"]["Unit"];
            /** Version */
            version: number;
            /** Zh */
            zh: string;
        };
        /** FindingChoice */
        FindingChoice: {
            /**
             * Agent
             * @default
             */
            agent: string;
            /** Clause Id */
            clause_id: string;
            /**
             * Days
             * @default 30
             */
            days: number;
            /** Keys */
            keys: string[];
        };
        /**
         * FindingOut
         * @description Something against a clause, with the matter made of it, if there is one.
         */
        FindingOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Key */
            key: string;
            /** Matter Id */
            matter_id: string | null;
            /** Path */
            path: string;
            person: components["schemas"]["PersonRef"];
            /** Reason En */
            reason_en: string;
            /** Reason Zh */
            reason_zh: string;
        };
        /**
         * FindingSpan
         * @description Days up to and with today, as on the clause's page.
         */
        FindingSpan: {
            /**
             * Agent
             * @default
             */
            agent: string;
            /** Clause Id */
            clause_id: string;
            /**
             * Days
             * @default 30
             */
            days: number;
        };
        /** FindingsDrafted */
        FindingsDrafted: {
            /** Drafted */
            drafted: number;
        };
        /** FlagChange */
        FlagChange: {
            /**
             * Agent
             * @default
             */
            agent: string;
            flag: components["schemas"]["NumberFlag"];
            /** @default usual */
            handling: components["schemas"]["FlagHandling"];
            /**
             * Note
             * @default
             */
            note: string;
            /** Queue Id */
            queue_id?: number | null;
            /**
             * Text
             * @default
             */
            text: string;
            /** Until */
            until?: string | null;
            /** Version */
            version: number;
        };
        /**
         * FlagHandling
         * @description How calls of a flagged number come in.
         * @enum {string}
         */
        FlagHandling: "usual" | "priority" | "queue" | "announce";
        /** FlagSettings */
        FlagSettings: {
            /**
             * Agent
             * @default
             */
            agent: string;
            /** Agent Name */
            agent_name: string;
            flag: components["schemas"]["NumberFlag"];
            /** @default usual */
            handling: components["schemas"]["FlagHandling"];
            /** Id */
            id: number;
            /** Masked Number */
            masked_number: string;
            /**
             * Note
             * @default
             */
            note: string;
            /** Queue Id */
            queue_id?: number | null;
            /**
             * Set At
             * Format: date-time
             */
            set_at: string;
            /** Set By Name */
            set_by_name: string;
            /**
             * Text
             * @default
             */
            text: string;
            /** Until */
            until?: string | null;
            /** Version */
            version: number;
        };
        /**
         * FlagView
         * @description What is known of the number beforehand.
         */
        FlagView: {
            flag: components["schemas"]["NumberFlag"];
            /** Note */
            note: string;
        };
        /** FloorAgent */
        FloorAgent: {
            /** Call Id */
            call_id?: string | null;
            /**
             * Closed
             * @default []
             */
            closed: string[];
            /** Hand Raised At */
            hand_raised_at?: string | null;
            /** Held Since */
            held_since?: string | null;
            /**
             * Limit S
             * @default 0
             */
            limit_s: number;
            /**
             * Monitored By
             * @default []
             */
            monitored_by: components["schemas"]["Watcher"][];
            /** Name */
            name: string;
            /**
             * Next Reason
             * @default
             */
            next_reason: string;
            next_state?: components["schemas"]["AgentState"] | null;
            /**
             * Notices
             * @default []
             */
            notices: components["schemas"]["FloorNotice"][];
            /** Number */
            number: string;
            /**
             * Queue
             * @default
             */
            queue: string;
            /**
             * Queues
             * @default []
             */
            queues: number[];
            /**
             * Reason
             * @default
             */
            reason: string;
            /** Rude At */
            rude_at?: string | null;
            /**
             * Rude Caller
             * @default false
             */
            rude_caller: boolean;
            /** Since */
            since: string | null;
            state: components["schemas"]["AgentState"];
            /** Team */
            team: string;
            /**
             * Unread
             * @default 0
             */
            unread: number;
            /** Wrap Up Ends At */
            wrap_up_ends_at?: string | null;
        };
        /** FloorChange */
        FloorChange: {
            /**
             * Break Over Quota Asks
             * @default true
             */
            break_over_quota_asks: boolean;
            /**
             * Flagged Priority
             * @default 0
             */
            flagged_priority: number;
            /**
             * Hold Limit Seconds
             * @default 60
             */
            hold_limit_seconds: number;
            /**
             * Private Call Days
             * @default 7
             */
            private_call_days: number;
            /**
             * Private Call Points
             * @default 4
             */
            private_call_points: number;
            /**
             * Private Call Repeats
             * @default 3
             */
            private_call_repeats: number;
            /**
             * Private Call Seconds
             * @default 180
             */
            private_call_seconds: number;
            /**
             * Rude Ending Asks
             * @default true
             */
            rude_ending_asks: boolean;
            /**
             * Tell Monitored
             * @default true
             */
            tell_monitored: boolean;
            /** Version */
            version: number;
            /**
             * Vip Level
             * @default
             */
            vip_level: string;
            /**
             * Vip Priority
             * @default 20
             */
            vip_priority: number;
            /**
             * Voicemail Limit Seconds
             * @default 120
             */
            voicemail_limit_seconds: number;
        };
        /**
         * FloorNotice
         * @description What waits for the leader: a break over the quota to agree to, a break that lasts too long, or a state that the
         *     system has forced; the latter two until the state changes or the leader has seen them.
         */
        FloorNotice: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "break_asked" | "break_overrun" | "forced";
            /**
             * Longest S
             * @default 0
             */
            longest_s: number;
            /**
             * Quota S
             * @default 0
             */
            quota_s: number;
            /** Reason */
            reason: string;
            /**
             * Request
             * @default 0
             */
            request: number;
            /**
             * Used S
             * @default 0
             */
            used_s: number;
        };
        /**
         * FloorPrivate
         * @description A talk that may be private (clause 2.1.9), until the supervisor has said what it is; also when it is over.
         */
        FloorPrivate: {
            /** Agent */
            agent: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
            /** Name */
            name: string;
            /** Running */
            running: boolean;
            /** Signals */
            signals: components["schemas"]["PrivateSignal"][];
        };
        /** FloorQueue */
        FloorQueue: {
            /** Expected Wait S */
            expected_wait_s?: number | null;
            /** Id */
            id: number;
            /** Longest Since */
            longest_since?: string | null;
            /** Name */
            name: string;
            /**
             * @default {
             *       "abandon_rate": null,
             *       "abandoned": 0,
             *       "answered": 0,
             *       "handle_time": null,
             *       "longest_wait": null,
             *       "occupancy": null,
             *       "offered": 0,
             *       "service_level": null,
             *       "service_level_answered": null,
             *       "service_level_lenient": null,
             *       "short_abandoned": 0,
             *       "speed_of_answer": null
             *     }
             */
            recent: components["schemas"]["QueueFigures"];
            /** Service Level S */
            service_level_s: number;
            /**
             * States
             * @default {}
             */
            states: {
                [key: string]: number;
            };
            thresholds: components["schemas"]["QueueThresholds"];
            /**
             * @default {
             *       "abandon_rate": null,
             *       "abandoned": 0,
             *       "answered": 0,
             *       "handle_time": null,
             *       "longest_wait": null,
             *       "occupancy": null,
             *       "offered": 0,
             *       "service_level": null,
             *       "service_level_answered": null,
             *       "service_level_lenient": null,
             *       "short_abandoned": 0,
             *       "speed_of_answer": null
             *     }
             */
            today: components["schemas"]["QueueFigures"];
            /**
             * Waiting
             * @default 0
             */
            waiting: number;
            /**
             * Why En
             * @default
             */
            why_en: string;
            /**
             * Why Zh
             * @default
             */
            why_zh: string;
        };
        /**
         * FloorRepair
         * @description Something that did not fit together, and has been put right by the system itself.
         */
        FloorRepair: {
            /**
             * Agent
             * @default
             */
            agent: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Call Id */
            call_id?: string | null;
            kind: components["schemas"]["GhostKind"];
        };
        /**
         * FloorState
         * @description The live view: who is in what state and who is waiting. Of a long line of waiting callers the first
         *     hundred; ``total`` counts all of them.
         */
        FloorState: {
            /** Agents */
            agents: components["schemas"]["FloorAgent"][];
            /** Engine Up */
            engine_up: boolean;
            /** Figures At */
            figures_at?: string | null;
            /**
             * Mark
             * @default
             */
            mark: string;
            /** Overloaded Since */
            overloaded_since?: string | null;
            /**
             * Private
             * @default []
             */
            private: components["schemas"]["FloorPrivate"][];
            /** Queues */
            queues: components["schemas"]["FloorQueue"][];
            /**
             * Repairs
             * @default []
             */
            repairs: components["schemas"]["FloorRepair"][];
            /**
             * Server Time
             * Format: date-time
             */
            server_time: string;
            total: components["schemas"]["LoadView"];
            /** Waiting */
            waiting: components["schemas"]["FloorWaiting"][];
        };
        /**
         * FloorTrend
         * @description How the day has gone: the waiting of the last hour, and today's figures by half-hour.
         */
        FloorTrend: {
            /** Half Hours */
            half_hours: components["schemas"]["HalfHourView"][];
            /** Waiting */
            waiting: components["schemas"]["MinuteView"][];
        };
        /** FloorWaiting */
        FloorWaiting: {
            /**
             * Arrived At
             * Format: date-time
             */
            arrived_at: string;
            /**
             * At Head
             * @default false
             */
            at_head: boolean;
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
            /**
             * Callback
             * @default false
             */
            callback: boolean;
            /**
             * Customer Name
             * @default
             */
            customer_name: string;
            /**
             * Explanation En
             * @default
             */
            explanation_en: string;
            /**
             * Explanation Zh
             * @default
             */
            explanation_zh: string;
            flag?: components["schemas"]["NumberFlag"] | null;
            /** Masked Number */
            masked_number: string;
            /**
             * Offered To
             * @default
             */
            offered_to: string;
            /** Position */
            position: number;
            /** Queue */
            queue: string;
            /** Queue Id */
            queue_id: number;
            /**
             * Web
             * @default false
             */
            web: boolean;
        };
        /**
         * ForceIn
         * @description ``seen``: the digest of the effect that was looked at; null lifts the rule.
         */
        ForceIn: {
            /** Seen */
            seen?: string | null;
            /** Version */
            version: number;
        };
        /**
         * FoundOut
         * @description One that went against the clause.
         */
        FoundOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Number */
            number: string;
            /** Path */
            path: string;
            reason: components["schemas"]["Both"];
        };
        /**
         * FrozenFigure
         * @description A figure with what it means; its rows stand on a page (``path`` with ``query``), or are asked for.
         */
        FrozenFigure: {
            /** Before */
            before: number | null;
            /** Definition En */
            definition_en: string;
            /** Definition Zh */
            definition_zh: string;
            /** En */
            en: string;
            /** Key */
            key: string;
            /** Listed */
            listed: boolean;
            part: components["schemas"]["EvidencePart"];
            /** Path */
            path: string;
            /** Query */
            query: {
                [key: string]: string;
            };
            unit: components["schemas"]["EvidenceUnit"];
            /** Value */
            value: number | null;
            /** Version */
            version: number;
            /** Zh */
            zh: string;
        };
        /**
         * GhostKind
         * @description What did not fit together (异常残留) and was put right.
         * @enum {string}
         */
        GhostKind: "caller_gone" | "agent_gone" | "ring_gone" | "outside_gone" | "not_joined" | "stray_channel" | "stray_conversation" | "stray_account" | "softphone" | "desk" | "part" | "state" | "routing" | "contact" | "not_in_line" | "log";
        /** GiveIn */
        GiveIn: {
            /** Kind Id */
            kind_id: number;
            /**
             * Note
             * @default
             */
            note: string;
            /** Number */
            number: string;
        };
        /** GrowthEnd */
        GrowthEnd: {
            /** Done */
            done: boolean;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /** GrowthIn */
        GrowthIn: {
            /**
             * Dimension
             * @enum {string}
             */
            dimension: "7.1" | "7.2" | "7.3" | "7.4";
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Text */
            text: string;
        };
        /** GrowthOut */
        GrowthOut: {
            /** Closed At */
            closed_at: string | null;
            /** Dimension */
            dimension: string;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note: string;
            set_by: components["schemas"]["PersonRef"];
            state: components["schemas"]["GrowthState"];
            /** Text */
            text: string;
        };
        /**
         * GrowthState
         * @enum {string}
         */
        GrowthState: "open" | "done" | "dropped";
        /** HalfHourView */
        HalfHourView: {
            figures: components["schemas"]["QueueFigures"];
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * HandbookOut
         * @description ``owner``: the post that answers for it.
         */
        HandbookOut: {
            /** Chapters */
            chapters: components["schemas"]["ChapterOut"][];
            department: components["schemas"]["Both"];
            /** Digest */
            digest: string;
            /** Id */
            id: string;
            /** Owner */
            owner: string;
            title: components["schemas"]["Both"];
            /** Version */
            version: number;
        };
        /**
         * HandedView
         * @description Who has handed the customer on to this desk, and why.
         */
        HandedView: {
            /** By */
            by: string;
            /** By Name */
            by_name: string;
            reason: components["schemas"]["TransferReason"] | null;
        };
        /**
         * HandoverState
         * @description Where the wish to hand a case on stands.
         * @enum {string}
         */
        HandoverState: "word" | "offered" | "accepted" | "declined" | "retracted";
        /**
         * Harm
         * @description What has happened to the customer.
         * @enum {string}
         */
        Harm: "annoyed" | "loss" | "many";
        /**
         * HeardAt
         * @description What a caller hears who has pressed ``path``.
         */
        HeardAt: {
            /** Label */
            label: string;
            /** Level */
            level: number;
            /** Path */
            path: string;
            /** Text */
            text: string;
        };
        /** Hold */
        Hold: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Lifted At */
            lifted_at: string | null;
            lifted_by: components["schemas"]["PersonRef"] | null;
            /** Reason */
            reason: string;
            /**
             * Set At
             * Format: date-time
             */
            set_at: string;
            set_by: components["schemas"]["PersonRef"];
            /** Subject Id */
            subject_id: string;
            /** Subject Type */
            subject_type: string;
            /** Until */
            until: string | null;
        };
        /** HotlineChange */
        HotlineChange: {
            /** Calendar Id */
            calendar_id?: number | null;
            /**
             * Emergency Text
             * @default
             */
            emergency_text: string;
            /** @default go_on */
            emergency_then: components["schemas"]["EmergencyThen"];
            /** @default zh */
            language: components["schemas"]["Language"];
            /** Line Id */
            line_id: number;
            /** Menu Id */
            menu_id?: number | null;
            /** Number */
            number: string;
            /** Queue Id */
            queue_id: number;
            /** Version */
            version: number;
            /**
             * Welcome Text
             * @default
             */
            welcome_text: string;
        };
        /**
         * HotlineForm
         * @description Whether the emergency announcement is on is no part of it: it has a switch of its own.
         */
        HotlineForm: {
            /** Calendar Id */
            calendar_id?: number | null;
            /**
             * Emergency Text
             * @default
             */
            emergency_text: string;
            /** @default go_on */
            emergency_then: components["schemas"]["EmergencyThen"];
            /** @default zh */
            language: components["schemas"]["Language"];
            /** Line Id */
            line_id: number;
            /** Menu Id */
            menu_id?: number | null;
            /** Number */
            number: string;
            /** Queue Id */
            queue_id: number;
            /**
             * Welcome Text
             * @default
             */
            welcome_text: string;
        };
        /** HotlineSettings */
        HotlineSettings: {
            /** Calendar Id */
            calendar_id?: number | null;
            /** Emergency On */
            emergency_on: boolean;
            /**
             * Emergency Text
             * @default
             */
            emergency_text: string;
            /** @default go_on */
            emergency_then: components["schemas"]["EmergencyThen"];
            /** Id */
            id: number;
            /** @default zh */
            language: components["schemas"]["Language"];
            /** Line Id */
            line_id: number;
            /** Menu Id */
            menu_id?: number | null;
            /** Number */
            number: string;
            /** Queue Id */
            queue_id: number;
            /** Version */
            version: number;
            /**
             * Welcome Text
             * @default
             */
            welcome_text: string;
        };
        /** IdName */
        IdName: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /**
         * ImportOut
         * @description An import and how far it is.
         */
        ImportOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Bad */
            bad: number;
            by: components["schemas"]["PersonRef"];
            /** Columns */
            columns: components["schemas"]["Column"][];
            /** Heading */
            heading: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kept */
            kept: number;
            /** Known */
            known: number;
            /** Made */
            made: number;
            /** Pending */
            pending: number;
            state: components["schemas"]["State"];
            /** Total */
            total: number;
            /** Undone */
            undone: number;
        };
        /**
         * ImportPreview
         * @description What would come of it: how many rows are wrong, and the first rows.
         */
        ImportPreview: {
            /** Bad */
            bad: number;
            /** Rows */
            rows: components["schemas"]["ImportRowOut"][];
        };
        /** ImportRowOut */
        ImportRowOut: {
            /** Cells */
            cells: string[];
            /** Line */
            line: number;
            problem: components["schemas"]["RowProblem"] | null;
        };
        /** ImportedRow */
        ImportedRow: {
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "new" | "there" | "bad";
            /** Row */
            row: number;
            /** Text */
            text: string;
            /** Why En */
            why_en: string;
            /** Why Zh */
            why_zh: string;
        };
        /**
         * ItemForm
         * @description ``source`` and ``ref`` say what it is; own text has ``text`` and is given its ``ref`` by the server.
         */
        ItemForm: {
            /**
             * Ref
             * @default
             */
            ref: string;
            /** Source */
            source: string;
            /**
             * Text
             * @default
             */
            text: string;
            /**
             * Title
             * @default
             */
            title: string;
        };
        /**
         * ItemOut
         * @description A thing to read as it stands now; ``gone``: it stands nowhere any more. Seconds.
         */
        ItemOut: {
            /** Example Id */
            example_id: number | null;
            /** Gone */
            gone: boolean;
            /** Id */
            id: number;
            /** Needed S */
            needed_s: number;
            /** Path */
            path: string;
            /** Read At */
            read_at: string | null;
            /** Read S */
            read_s: number;
            /** Source */
            source: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
            /** Usual S */
            usual_s: number;
            /** Verdict */
            verdict: string;
        };
        /**
         * KeyForm
         * @description A key; what its action does not use is empty.
         */
        KeyForm: {
            action: components["schemas"]["MenuAction"];
            /**
             * Key
             * @enum {string}
             */
            key: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "0" | "*" | "#";
            /** Keys */
            keys: components["schemas"]["KeyForm"][];
            /**
             * Label
             * @default
             */
            label: string;
            language?: components["schemas"]["Language"] | null;
            /** Next Menu Id */
            next_menu_id?: number | null;
            /**
             * Priority
             * @default 0
             */
            priority: number;
            /** Target Id */
            target_id?: number | null;
            /**
             * Text
             * @default
             */
            text: string;
        };
        /**
         * KindWord
         * @description A kind of contact with the reasons and results to choose from; an empty list asks for none.
         */
        KindWord: {
            /** En */
            en: string;
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Reasons */
            reasons: components["schemas"]["Word"][];
            /** Results */
            results: components["schemas"]["Word"][];
            /** Zh */
            zh: string;
        };
        /**
         * KnowledgeChoices
         * @description What can be chosen from when looking for articles and when writing them.
         */
        KnowledgeChoices: {
            /** Categories */
            categories: components["schemas"]["NameCount"][];
            /** Lines */
            lines: components["schemas"]["IdName"][];
            /** Reasons */
            reasons: components["schemas"]["ReasonChoice"][];
            /** Writers */
            writers: components["schemas"]["PersonRef"][];
        };
        /**
         * LadderStepForm
         * @description ``offset_seconds`` after the due instant, before it when negative.
         */
        LadderStepForm: {
            /** Action */
            action: string;
            /** Offset Seconds */
            offset_seconds: number;
        };
        /**
         * Language
         * @description In which language a caller is spoken to.
         * @enum {string}
         */
        Language: "zh" | "en";
        /**
         * LearnerFigures
         * @description Seconds studied; exams sat and passed; tasks open and late; certificates valid, and of those about to end.
         */
        LearnerFigures: {
            /** Ending */
            ending: number;
            /** Passed */
            passed: number;
            person: components["schemas"]["PersonRef"];
            /** Sat */
            sat: number;
            /** Seconds */
            seconds: number;
            /** Tasks Late */
            tasks_late: number;
            /** Tasks Open */
            tasks_open: number;
            /** Valid */
            valid: number;
        };
        /**
         * LedgerCheck
         * @description The last verification of the whole chain.
         */
        LedgerCheck: {
            /** Anchored */
            anchored: number;
            /**
             * Finished At
             * Format: date-time
             */
            finished_at: string;
            /** Head */
            head: number;
            /** Problem Count */
            problem_count: number;
            /** Problems */
            problems: components["schemas"]["LedgerProblem"][];
        };
        /**
         * LedgerEntry
         * @description One entry. ``seq`` is its number in the chain, null until it is sealed; ``object_person``: who it is about, where
         *     it is about a person.
         */
        LedgerEntry: {
            /** Action */
            action: string;
            /** Actor */
            actor: string;
            /** Actor Name */
            actor_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Ip */
            ip: string | null;
            /** New */
            new: {
                [key: string]: unknown;
            };
            /** Object Id */
            object_id: string;
            object_person: components["schemas"]["LedgerPerson"] | null;
            /** Object Type */
            object_type: string;
            /** Old */
            old: {
                [key: string]: unknown;
            };
            /** Seq */
            seq: number | null;
            /** Session */
            session: string;
        };
        /** LedgerPage */
        LedgerPage: {
            /** Items */
            items: components["schemas"]["LedgerEntry"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /**
         * LedgerPerson
         * @description Somebody whom an entry is about.
         */
        LedgerPerson: {
            /** Name */
            name: string;
            /** Number */
            number: string;
        };
        /** LedgerProblem */
        LedgerProblem: {
            /** Entry */
            entry: string;
            /** First */
            first: number;
            kind: components["schemas"]["ProblemKind"];
            /** Last */
            last: number;
        };
        /**
         * LedgerRange
         * @description Which entries to export: written at or after ``from`` and before ``to``, and all between them in the chain.
         */
        LedgerRange: {
            /** From */
            from?: string | null;
            /** To */
            to?: string | null;
        };
        /**
         * LedgerSearch
         * @description What is looked for; empty fields are not. ``from`` is the first instant, ``to`` the first that is too late.
         */
        LedgerSearch: {
            /**
             * Action
             * @default
             */
            action: string;
            /**
             * Actor
             * @default
             */
            actor: string;
            /** From */
            from?: string | null;
            /**
             * Object Id
             * @default
             */
            object_id: string;
            /**
             * Object Type
             * @default
             */
            object_type: string;
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            /** To */
            to?: string | null;
        };
        /**
         * LedgerState
         * @description How far the chain is sealed, anchored and verified. Numbers are 0 and instants null where nothing is.
         */
        LedgerState: {
            /** Anchored */
            anchored: number;
            /** Anchored At */
            anchored_at: string | null;
            check: components["schemas"]["LedgerCheck"] | null;
            /** Checking */
            checking: boolean;
            /** Sealed */
            sealed: number;
            /** Sealed At */
            sealed_at: string | null;
            /** Waiting */
            waiting: number;
            /** Waiting Since */
            waiting_since: string | null;
        };
        /**
         * LimitForm
         * @description How far the authority of a post goes: amount in CNY, days from today.
         */
        LimitForm: {
            /**
             * Amount
             * @default 0
             */
            amount: number | string;
            /** Days */
            days: number;
            /**
             * Role
             * @enum {string}
             */
            role: "agent" | "team_leader" | "supervisor";
        };
        /** LineChange */
        LineChange: {
            /**
             * Caller Number
             * @default
             */
            caller_number: string;
            /** Name */
            name: string;
            /** Version */
            version: number;
        };
        /** LineForm */
        LineForm: {
            /**
             * Caller Number
             * @default
             */
            caller_number: string;
            /** Name */
            name: string;
        };
        /** LineSettings */
        LineSettings: {
            /**
             * Caller Number
             * @default
             */
            caller_number: string;
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Version */
            version: number;
        };
        /**
         * LineWords
         * @description What may be chosen for calls of a business line (null: a call whose line is not known).
         */
        LineWords: {
            /** Kinds */
            kinds: components["schemas"]["KindWord"][];
            /** Line */
            line: string;
            /** Line Id */
            line_id: number | null;
        };
        /**
         * LivePromises
         * @description What a screen has to show at once: requests that wait for the reader, and what became of the reader's own.
         */
        LivePromises: {
            /** Own */
            own: components["schemas"]["PromiseOut"][];
            /** To Decide */
            to_decide: components["schemas"]["PromiseOut"][];
        };
        /**
         * LiveStress
         * @description What a screen shows at once: the reader's own sign of strain, and those of whom they lead, until seen.
         */
        LiveStress: {
            /** Led */
            led: components["schemas"]["StressOut"][];
            own: components["schemas"]["StressOut"] | null;
        };
        /**
         * LoadView
         * @description How it stands, of one queue or of all: who waits, what the agents who serve it do, how the day went.
         */
        LoadView: {
            /** Longest Since */
            longest_since?: string | null;
            /**
             * @default {
             *       "abandon_rate": null,
             *       "abandoned": 0,
             *       "answered": 0,
             *       "handle_time": null,
             *       "longest_wait": null,
             *       "occupancy": null,
             *       "offered": 0,
             *       "service_level": null,
             *       "service_level_answered": null,
             *       "service_level_lenient": null,
             *       "short_abandoned": 0,
             *       "speed_of_answer": null
             *     }
             */
            recent: components["schemas"]["QueueFigures"];
            /**
             * States
             * @default {}
             */
            states: {
                [key: string]: number;
            };
            /**
             * @default {
             *       "abandon_rate": null,
             *       "abandoned": 0,
             *       "answered": 0,
             *       "handle_time": null,
             *       "longest_wait": null,
             *       "occupancy": null,
             *       "offered": 0,
             *       "service_level": null,
             *       "service_level_answered": null,
             *       "service_level_lenient": null,
             *       "short_abandoned": 0,
             *       "speed_of_answer": null
             *     }
             */
            today: components["schemas"]["QueueFigures"];
            /**
             * Waiting
             * @default 0
             */
            waiting: number;
        };
        /**
         * MadeDisplayKey
         * @description Told once: of the key only a digest is kept.
         */
        MadeDisplayKey: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Key */
            key: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Made By */
            made_by: string;
            /** Name */
            name: string;
        };
        /** MarkIn */
        MarkIn: {
            /** Position */
            position: number;
            /**
             * Remark
             * @default
             */
            remark: string;
            /** Score */
            score: number;
        };
        /**
         * MarkNode
         * @description An element of a text: see :class:`huawu.knowledge.markup.Mark`.
         */
        MarkNode: {
            /** Nodes */
            nodes: components["schemas"]["MarkNode"][];
            /** Tag */
            tag: string;
            /** Target */
            target: string;
            /** Text */
            text: string;
        };
        /**
         * MatterAct
         * @description ``points`` only with a violation or an award.
         */
        MatterAct: {
            deed: components["schemas"]["MatterDeed"];
            outcome?: components["schemas"]["MatterOutcome"] | null;
            /**
             * Points
             * @default 0
             */
            points: number;
            /**
             * Text
             * @default
             */
            text: string;
        };
        /**
         * MatterDeed
         * @description What happens to a matter; a line of its history.
         * @enum {string}
         */
        MatterDeed: "drafted" | "decided" | "dismissed" | "answered" | "accepted" | "lapsed" | "confirmed" | "lightened" | "withdrawn" | "appealed" | "upheld" | "changed" | "overturned";
        /**
         * MatterDetail
         * @description ``deeds``: what the reader can do now; ``most``: the most points that its clause may bring.
         */
        MatterDetail: {
            /** Appeal Until */
            appeal_until: string | null;
            /** Clause */
            clause: string;
            /** Counts */
            counts: boolean;
            /** Counts From */
            counts_from: string | null;
            /** Counts Until */
            counts_until: string | null;
            decided_by: components["schemas"]["PersonRef"] | null;
            /** Deeds */
            deeds: components["schemas"]["MatterDeed"][];
            /**
             * Drafted At
             * Format: date-time
             */
            drafted_at: string;
            drafted_by: components["schemas"]["PersonRef"] | null;
            /** Events */
            events: components["schemas"]["MatterEventOut"][];
            /** Evidence */
            evidence: string;
            heard_by: components["schemas"]["PersonRef"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Most */
            most: number;
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            origin: components["schemas"]["MatterOrigin"];
            outcome: components["schemas"]["MatterOutcome"] | null;
            /** Path */
            path: string;
            person: components["schemas"]["PersonRef"];
            /** Points */
            points: number;
            side: components["schemas"]["MatterSide"];
            state: components["schemas"]["MatterState"];
        };
        /**
         * MatterDraft
         * @description ``id`` is made by the screen, so that drafting again after a lost answer drafts nothing new.
         */
        MatterDraft: {
            /** Call Id */
            call_id?: string | null;
            /** Case Id */
            case_id?: string | null;
            /** Clause */
            clause: string;
            /** Evidence */
            evidence: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Occurred At */
            occurred_at?: string | null;
            /** Person */
            person: string;
            side: components["schemas"]["MatterSide"];
        };
        /** MatterEventOut */
        MatterEventOut: {
            actor: components["schemas"]["PersonRef"] | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            deed: components["schemas"]["MatterDeed"];
            outcome: components["schemas"]["MatterOutcome"] | null;
            /** Points */
            points: number;
            /** Text */
            text: string;
        };
        /**
         * MatterOrigin
         * @description Where a matter comes from.
         * @enum {string}
         */
        MatterOrigin: "finding" | "hand" | "suggestion";
        /**
         * MatterOut
         * @description A matter as lists show it.
         */
        MatterOut: {
            /** Appeal Until */
            appeal_until: string | null;
            /** Clause */
            clause: string;
            /** Counts */
            counts: boolean;
            /** Counts From */
            counts_from: string | null;
            /** Counts Until */
            counts_until: string | null;
            decided_by: components["schemas"]["PersonRef"] | null;
            /**
             * Drafted At
             * Format: date-time
             */
            drafted_at: string;
            drafted_by: components["schemas"]["PersonRef"] | null;
            /** Evidence */
            evidence: string;
            heard_by: components["schemas"]["PersonRef"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            origin: components["schemas"]["MatterOrigin"];
            outcome: components["schemas"]["MatterOutcome"] | null;
            /** Path */
            path: string;
            person: components["schemas"]["PersonRef"];
            /** Points */
            points: number;
            side: components["schemas"]["MatterSide"];
            state: components["schemas"]["MatterState"];
        };
        /**
         * MatterOutcome
         * @description What was decided, of a fault the lightest first.
         * @enum {string}
         */
        MatterOutcome: "note" | "coaching" | "violation" | "praise" | "award";
        /**
         * MatterPage
         * @description ``waiting``: how many wait for the reader.
         */
        MatterPage: {
            /** Items */
            items: components["schemas"]["MatterOut"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Waiting */
            waiting: number;
        };
        /**
         * MatterSearch
         * @description ``waiting``: those about which the reader has to do something.
         */
        MatterSearch: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            /**
             * Person
             * @default
             */
            person: string;
            /**
             * Side
             * @default
             * @enum {string}
             */
            side: "" | "fault" | "merit";
            /**
             * State
             * @default
             * @enum {string}
             */
            state: "" | "draft" | "told" | "answered" | "standing" | "appealed" | "final" | "dismissed" | "withdrawn";
            /**
             * View
             * @default all
             * @enum {string}
             */
            view: "waiting" | "mine" | "all";
        };
        /**
         * MatterSide
         * @description What a matter is about.
         * @enum {string}
         */
        MatterSide: "fault" | "merit";
        /**
         * MatterState
         * @description Where a matter stands.
         * @enum {string}
         */
        MatterState: "draft" | "told" | "answered" | "standing" | "appealed" | "final" | "dismissed" | "withdrawn";
        /**
         * Me
         * @description Who is logged in and what the screens may offer them.
         */
        Me: {
            /**
             * Language
             * @enum {string}
             */
            language: "zh-hans" | "en";
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Permissions */
            permissions: components["schemas"]["Permission"][];
            role: components["schemas"]["Role"];
            /** Team */
            team: string;
        };
        /** MeChange */
        MeChange: {
            /**
             * Language
             * @enum {string}
             */
            language: "zh-hans" | "en";
        };
        /**
         * MemberForm
         * @description ``agent`` is the staff number.
         */
        MemberForm: {
            /** Agent */
            agent: string;
            /**
             * Delay Seconds
             * @default 0
             */
            delay_seconds: number;
            /**
             * Priority
             * @default 1
             */
            priority: number;
            /**
             * Weight
             * @default 1
             */
            weight: number;
        };
        /**
         * MemoView
         * @description What a supervisor tells the agent.
         */
        MemoView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** By Name */
            by_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Text */
            text: string;
        };
        /**
         * MenuAction
         * @description What a key of a menu does.
         * @enum {string}
         */
        MenuAction: "submenu" | "queue" | "voicemail" | "announce" | "language" | "repeat" | "hang_up";
        /** MenuChange */
        MenuChange: {
            /**
             * Barge In
             * @default true
             */
            barge_in: boolean;
            /** @default hang_up */
            exhausted_action: components["schemas"]["ExhaustedAction"];
            /** Exhausted Queue Id */
            exhausted_queue_id?: number | null;
            /** Keys */
            keys: components["schemas"]["KeyForm"][];
            /** @default zh */
            language: components["schemas"]["Language"];
            /**
             * Max Tries
             * @default 3
             */
            max_tries: number;
            /** Name */
            name: string;
            /**
             * Text
             * @default
             */
            text: string;
            /**
             * Timeout Seconds
             * @default 5
             */
            timeout_seconds: number;
            /** Version */
            version: number;
        };
        /** MenuForm */
        MenuForm: {
            /**
             * Barge In
             * @default true
             */
            barge_in: boolean;
            /** @default hang_up */
            exhausted_action: components["schemas"]["ExhaustedAction"];
            /** Exhausted Queue Id */
            exhausted_queue_id?: number | null;
            /** Keys */
            keys: components["schemas"]["KeyForm"][];
            /** @default zh */
            language: components["schemas"]["Language"];
            /**
             * Max Tries
             * @default 3
             */
            max_tries: number;
            /** Name */
            name: string;
            /**
             * Text
             * @default
             */
            text: string;
            /**
             * Timeout Seconds
             * @default 5
             */
            timeout_seconds: number;
        };
        /** MenuSettings */
        MenuSettings: {
            /**
             * Barge In
             * @default true
             */
            barge_in: boolean;
            /** @default hang_up */
            exhausted_action: components["schemas"]["ExhaustedAction"];
            /** Exhausted Queue Id */
            exhausted_queue_id?: number | null;
            /** Id */
            id: number;
            /** Keys */
            keys: components["schemas"]["KeyForm"][];
            /** @default zh */
            language: components["schemas"]["Language"];
            /**
             * Max Tries
             * @default 3
             */
            max_tries: number;
            /** Name */
            name: string;
            /**
             * Text
             * @default
             */
            text: string;
            /**
             * Timeout Seconds
             * @default 5
             */
            timeout_seconds: number;
            /** Version */
            version: number;
        };
        /**
         * MergeIn
         * @description Who turned out to be the same person; that customer is the one that goes.
         */
        MergeIn: {
            /**
             * Customer Id
             * Format: uuid
             */
            customer_id: string;
        };
        /** MergeOut */
        MergeOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /**
             * Gone Id
             * Format: uuid
             */
            gone_id: string;
            /** Gone Name */
            gone_name: string;
            /** Id */
            id: number;
            /** Numbers */
            numbers: number;
            /** Undone At */
            undone_at: string | null;
            undone_by: components["schemas"]["PersonRef"] | null;
        };
        /** MinuteView */
        MinuteView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Waiting */
            waiting: number;
        };
        /**
         * MonitorMode
         * @description How a supervisor is in a talk.
         * @enum {string}
         */
        MonitorMode: "listen" | "whisper" | "join";
        /** NameCount */
        NameCount: {
            /** Count */
            count: number;
            /** Name */
            name: string;
        };
        /**
         * Named
         * @description Something that has been set up, with its code and its name in both languages.
         */
        Named: {
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
        /** NamedRef */
        NamedRef: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /**
         * NewDisplayKey
         * @description Where the screen hangs.
         */
        NewDisplayKey: {
            /** Name */
            name: string;
        };
        /**
         * NewFlag
         * @description Of a number, or of whoever was at the other end of a call.
         */
        NewFlag: {
            /**
             * Agent
             * @default
             */
            agent: string;
            /** Call Id */
            call_id?: string | null;
            flag: components["schemas"]["NumberFlag"];
            /** @default usual */
            handling: components["schemas"]["FlagHandling"];
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * Number
             * @default
             */
            number: string;
            /** Queue Id */
            queue_id?: number | null;
            /**
             * Text
             * @default
             */
            text: string;
            /** Until */
            until?: string | null;
        };
        /**
         * NewHold
         * @description What is to be held, why, and until when (the last day).
         */
        NewHold: {
            /** Reason */
            reason: string;
            /** Subject Id */
            subject_id: string;
            /** Subject Type */
            subject_type: string;
            /** Until */
            until?: string | null;
        };
        /** NotesChange */
        NotesChange: {
            /**
             * Notes
             * @default
             */
            notes: string;
            /** Revision */
            revision: number;
        };
        /**
         * NoticeOut
         * @description What the caller has been told.
         */
        NoticeOut: {
            /** Action */
            action: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["Named"];
            /**
             * Obligation Id
             * Format: uuid
             */
            obligation_id: string;
            /** Subject */
            subject: string;
        };
        /** NoticesSeen */
        NoticesSeen: {
            /** Ids */
            ids: string[];
        };
        /**
         * NumberFlag
         * @description What is known of a number beforehand (号码标记).
         * @enum {string}
         */
        NumberFlag: "vip" | "rude" | "private" | "noted";
        /**
         * NumberFlagOut
         * @description A number of the customer; ``flag`` is null where it has none in force.
         */
        NumberFlagOut: {
            flag: components["schemas"]["NumberFlag"] | null;
            handling: components["schemas"]["FlagHandling"];
            /** Masked */
            masked: string;
            /** Note */
            note: string;
            /** Until */
            until: string | null;
        };
        /**
         * NumberIn
         * @description In a body, not in a URL.
         */
        NumberIn: {
            /** Number */
            number: string;
        };
        /** NumberOut */
        NumberOut: {
            /** Id */
            id: number;
            /** Masked */
            masked: string;
        };
        /**
         * ObligationDetail
         * @description What is owed, with its history and what the caller may do with it.
         */
        ObligationDetail: {
            /** Closed At */
            closed_at: string | null;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Events */
            events: components["schemas"]["ObligationEventOut"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["Named"];
            /** May Close */
            may_close: boolean;
            /** May Manage */
            may_manage: boolean;
            /** May Take */
            may_take: boolean;
            /** Overdue */
            overdue: boolean;
            /**
             * Owed At
             * Format: date-time
             */
            owed_at: string;
            owner: components["schemas"]["PersonRef"] | null;
            /** Path */
            path: string;
            pause: components["schemas"]["PauseOut"] | null;
            /** Pauses */
            pauses: components["schemas"]["Named"][];
            state: components["schemas"]["ObligationState"];
            /** Subject */
            subject: string;
            /** Unit */
            unit: string;
        };
        /**
         * ObligationEventKind
         * @description One line of an obligation's history.
         * @enum {string}
         */
        ObligationEventKind: "owed" | "step_taken" | "step_failed" | "step_skipped" | "reassigned" | "paused" | "resumed" | "recomputed" | "kept" | "broken" | "withdrawn";
        /**
         * ObligationEventOut
         * @description One line of the history.
         */
        ObligationEventOut: {
            /** Action */
            action: string;
            actor: components["schemas"]["PersonRef"] | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            kind: components["schemas"]["ObligationEventKind"];
            /** Reason */
            reason: string;
            /** To */
            to: string;
            /** Told */
            told: string[];
        };
        /** ObligationHandOn */
        ObligationHandOn: {
            /** Owner */
            owner: string;
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /** ObligationKept */
        ObligationKept: {
            /**
             * Note
             * @default
             */
            note: string;
        };
        /** ObligationKindChange */
        ObligationKindChange: {
            /** Amount Seconds */
            amount_seconds: number;
            /** Calendar Id */
            calendar_id?: number | null;
            /** En */
            en: string;
            /**
             * Ladder
             * @default []
             */
            ladder: components["schemas"]["LadderStepForm"][];
            /**
             * Longest Pause Seconds
             * @default 0
             */
            longest_pause_seconds: number;
            /**
             * Pauses
             * @default []
             */
            pauses: components["schemas"]["PauseReasonForm"][];
            /** Version */
            version: number;
            /** Zh */
            zh: string;
        };
        /** ObligationKindSettings */
        ObligationKindSettings: {
            /** Amount Seconds */
            amount_seconds: number;
            /** Calendar Id */
            calendar_id?: number | null;
            /** Code */
            code: string;
            /** En */
            en: string;
            /**
             * Ladder
             * @default []
             */
            ladder: components["schemas"]["LadderStepForm"][];
            /**
             * Longest Pause Seconds
             * @default 0
             */
            longest_pause_seconds: number;
            /**
             * Pauses
             * @default []
             */
            pauses: components["schemas"]["PauseReasonForm"][];
            /** Version */
            version: number;
            /** Zh */
            zh: string;
        };
        /**
         * ObligationOut
         * @description What is owed, as lists show it.
         */
        ObligationOut: {
            /** Closed At */
            closed_at: string | null;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["Named"];
            /** Overdue */
            overdue: boolean;
            /**
             * Owed At
             * Format: date-time
             */
            owed_at: string;
            owner: components["schemas"]["PersonRef"] | null;
            /** Path */
            path: string;
            pause: components["schemas"]["PauseOut"] | null;
            state: components["schemas"]["ObligationState"];
            /** Subject */
            subject: string;
            /** Unit */
            unit: string;
        };
        /** ObligationPage */
        ObligationPage: {
            /** Items */
            items: components["schemas"]["ObligationOut"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /** ObligationPause */
        ObligationPause: {
            /** Reason */
            reason: string;
        };
        /** ObligationReason */
        ObligationReason: {
            /** Reason */
            reason: string;
        };
        /** ObligationSearch */
        ObligationSearch: {
            /**
             * Kind
             * @default
             */
            kind: string;
            /**
             * Owner
             * @default
             */
            owner: string;
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            /** @default overdue */
            view: components["schemas"]["ObligationView"];
        };
        /**
         * ObligationState
         * @description Whether something is still owed. What is late is still owed: being overdue is a fact, not a state.
         * @enum {string}
         */
        ObligationState: "open" | "paused" | "kept" | "broken" | "withdrawn";
        /**
         * ObligationSummary
         * @description What the top bar shows.
         */
        ObligationSummary: {
            /** Notices */
            notices: components["schemas"]["NoticeOut"][];
            /** Overdue */
            overdue: number;
        };
        /**
         * ObligationView
         * @description Which of the obligations a page shows.
         * @enum {string}
         */
        ObligationView: "overdue" | "coming" | "paused" | "closed";
        /**
         * Outcome
         * @description How a call ended (呼叫结果). ``open`` until it has.
         * @enum {string}
         */
        Outcome: "open" | "answered" | "silent" | "abandoned" | "missed" | "closed_hours" | "left_menu" | "turned_away" | "voicemail" | "callback_asked" | "callback_failed" | "called_again" | "not_reached" | "failed";
        /** OwnFigure */
        OwnFigure: {
            /** Clause */
            clause: string;
            tally: components["schemas"]["TallyOut"];
        };
        /**
         * OwnRereading
         * @description ``item_id``: where to read it; ``read``: it was read, and the questions wait.
         */
        OwnRereading: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Course Id */
            course_id: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Item Id */
            item_id: number;
            /** Questions */
            questions: number;
            /** Read */
            read: boolean;
            /** Title */
            title: string;
        };
        /**
         * OwnShift
         * @description The latest working day of the reader, and whether its summary is written; nothing where there was none.
         */
        OwnShift: {
            /** Began At */
            began_at: string | null;
            state: components["schemas"]["SummaryState"] | null;
            /** Summary */
            summary: string | null;
            /** Until */
            until: string | null;
        };
        /** OwnSignature */
        OwnSignature: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Clauses */
            clauses: number;
            /** Digest */
            digest: string;
            /** Number */
            number: number;
            /** Typed Name */
            typed_name: string;
        };
        /**
         * OwnStudies
         * @description Everything that concerns who studies, on one page.
         */
        OwnStudies: {
            /** Certificates */
            certificates: components["schemas"]["CertificateOut"][];
            /** Courses */
            courses: components["schemas"]["CourseRow"][];
            /** Papers */
            papers: components["schemas"]["PaperRow"][];
            /** Rereadings */
            rereadings: components["schemas"]["OwnRereading"][];
            /** Seconds This Month */
            seconds_this_month: number;
            /** Tasks */
            tasks: components["schemas"]["OwnTask"][];
        };
        /** OwnTask */
        OwnTask: {
            /** Course */
            course: string;
            /** Course Id */
            course_id: number | null;
            /** Done At */
            done_at: string | null;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Id */
            id: number;
            /** Late */
            late: boolean;
            /** Name */
            name: string;
            /** Paper */
            paper: string;
            /** Paper Id */
            paper_id: number | null;
        };
        /** PaperChange */
        PaperChange: {
            /** Certificate Kind Id */
            certificate_kind_id?: number | null;
            /**
             * Minutes
             * @default 30
             */
            minutes: number;
            /**
             * Most Attempts
             * @default 3
             */
            most_attempts: number;
            /** Name */
            name: string;
            /**
             * Pass Percent
             * @default 80
             */
            pass_percent: number;
            /**
             * Published
             * @default false
             */
            published: boolean;
            /**
             * Retake Hours
             * @default 0
             */
            retake_hours: number;
            /** Rules */
            rules: components["schemas"]["PaperRuleForm"][];
            /** Version */
            version: number;
        };
        /** PaperForm */
        PaperForm: {
            /** Certificate Kind Id */
            certificate_kind_id?: number | null;
            /**
             * Minutes
             * @default 30
             */
            minutes: number;
            /**
             * Most Attempts
             * @default 3
             */
            most_attempts: number;
            /** Name */
            name: string;
            /**
             * Pass Percent
             * @default 80
             */
            pass_percent: number;
            /**
             * Published
             * @default false
             */
            published: boolean;
            /**
             * Retake Hours
             * @default 0
             */
            retake_hours: number;
            /** Rules */
            rules: components["schemas"]["PaperRuleForm"][];
        };
        /**
         * PaperRow
         * @description A paper as who may sit it sees it: the rules of the game and how it went so far.
         */
        PaperRow: {
            /** Attempts */
            attempts: number;
            /** Best */
            best: number | null;
            /** Certificate */
            certificate: string;
            /** Id */
            id: number;
            last: components["schemas"]["AttemptState"] | null;
            /** Last Id */
            last_id: string | null;
            /** Minutes */
            minutes: number;
            /** Most Attempts */
            most_attempts: number;
            /** Name */
            name: string;
            /** Pass Percent */
            pass_percent: number;
            /** Points */
            points: number;
            /** Questions */
            questions: number;
        };
        /**
         * PaperRuleForm
         * @description ``kind`` and ``topic`` empty: any.
         */
        PaperRuleForm: {
            /** Count */
            count: number;
            /**
             * Kind
             * @default
             * @enum {string}
             */
            kind: "" | "single" | "multiple" | "order" | "fill" | "listen" | "open";
            /** Points */
            points: number;
            /**
             * Topic
             * @default
             */
            topic: string;
        };
        /** PaperSettings */
        PaperSettings: {
            /** Certificate Kind Id */
            certificate_kind_id?: number | null;
            /** Id */
            id: number;
            /**
             * Minutes
             * @default 30
             */
            minutes: number;
            /**
             * Most Attempts
             * @default 3
             */
            most_attempts: number;
            /** Name */
            name: string;
            /**
             * Pass Percent
             * @default 80
             */
            pass_percent: number;
            /**
             * Published
             * @default false
             */
            published: boolean;
            /**
             * Retake Hours
             * @default 0
             */
            retake_hours: number;
            /** Rules */
            rules: components["schemas"]["PaperRuleForm"][];
            /** Version */
            version: number;
        };
        /**
         * ParameterOut
         * @description A threshold of a clause: what holds, and what would if the clause said nothing.
         */
        ParameterOut: {
            /** Name */
            name: string;
            /** Usual */
            usual: number;
            /** Value */
            value: number;
        };
        /**
         * PastContact
         * @description One earlier contact of the customer, newest first, at most five.
         */
        PastContact: {
            /** Agent Name */
            agent_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
            /** Kind */
            kind: string;
            /** Reason */
            reason: string;
            /** Result */
            result: string;
        };
        /**
         * PauseOut
         * @description Why the clock stands still.
         */
        PauseOut: {
            by: components["schemas"]["PersonRef"];
            /** Left S */
            left_s: number;
            reason: components["schemas"]["Named"];
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /** PauseReasonForm */
        PauseReasonForm: {
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
        /**
         * PausedState
         * @description Which state a break reason puts an agent into.
         * @enum {string}
         */
        PausedState: "break" | "study";
        /**
         * PeaksOut
         * @description The loudest sample of equal stretches of each channel, for drawing.
         */
        PeaksOut: {
            /** Agent */
            agent: number[];
            /** Caller */
            caller: number[];
            /** Duration Ms */
            duration_ms: number;
        };
        /**
         * Period
         * @description How long a kind of data is kept; ``version`` is 0 while the default holds. ``kept``: how much there is; ``due``:
         *     how much of it the next night deletes; null where counting takes too long.
         */
        Period: {
            /** Days */
            days: number;
            /** Due */
            due: number | null;
            /** En */
            en: string;
            /** Kept */
            kept: number | null;
            /** Kind */
            kind: string;
            last_deletion: components["schemas"]["Deletion"] | null;
            /** Least Days */
            least_days: number;
            /** Version */
            version: number;
            /** Zh */
            zh: string;
        };
        /** PeriodChange */
        PeriodChange: {
            /** Days */
            days: number;
            /** Version */
            version: number;
        };
        /**
         * PeriodForm
         * @description ``weekday``: 0 Monday to 6 Sunday.
         */
        PeriodForm: {
            /**
             * End
             * Format: time
             */
            end: string;
            /**
             * Start
             * Format: time
             */
            start: string;
            /** Weekday */
            weekday: number;
        };
        /**
         * Permission
         * @description One thing a person may be allowed to do.
         * @enum {string}
         */
        Permission: "desk.use" | "floor.view" | "floor.supervise" | "calls.view_own" | "calls.view_team" | "calls.view_all" | "recordings.play" | "callbacks.work" | "customers.view" | "customers.manage" | "obligations.work" | "obligations.manage" | "prompts.manage" | "wall.manage" | "people.manage" | "service.manage" | "flags.manage" | "cases.work" | "complaints.review" | "dossiers.take" | "promises.ask" | "promises.decide" | "conduct.own" | "conduct.draft" | "conduct.decide" | "conduct.hear" | "suggestions.use" | "suggestions.answer" | "retention.manage" | "privacy.manage" | "volumes.judge" | "knowledge.read" | "knowledge.write" | "knowledge.review" | "handbook.read" | "handbook.manage" | "handbook.publish" | "training.take" | "training.manage" | "training.plan" | "work.report" | "people.lead" | "reviews.read" | "reviews.sign" | "ledger.view" | "ledger.export";
        /** PersonOut */
        PersonOut: {
            /** Name */
            name: string;
            /** Number */
            number: string;
            tally: components["schemas"]["TallyOut"];
            /** Team */
            team: string;
        };
        /**
         * PersonRef
         * @description A colleague, as lists show them.
         */
        PersonRef: {
            /** Name */
            name: string;
            /** Number */
            number: string;
            /**
             * Team
             * @default
             */
            team: string;
        };
        /** PieceOut */
        PieceOut: {
            /**
             * Part
             * @enum {string}
             */
            part: "same" | "gone" | "new";
            /** Text */
            text: string;
        };
        /**
         * PlanIn
         * @description ``id`` is made up by the screen; ``people`` are staff numbers.
         */
        PlanIn: {
            /** Course Id */
            course_id?: number | null;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Paper Id */
            paper_id?: number | null;
            /** People */
            people: string[];
        };
        /** PlanOut */
        PlanOut: {
            by: components["schemas"]["PersonRef"];
            /** Course */
            course: string;
            /** Done */
            done: number;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Late */
            late: boolean;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Name */
            name: string;
            /** Paper */
            paper: string;
            /** People */
            people: components["schemas"]["PlanPart"][];
        };
        /** PlanPart */
        PlanPart: {
            /** Done At */
            done_at: string | null;
            person: components["schemas"]["PersonRef"];
        };
        /**
         * Printed
         * @description The address of the page that goes to a printer.
         */
        Printed: {
            /** Path */
            path: string;
        };
        /** PrivacyLimitsChange */
        PrivacyLimitsChange: {
            /** Most Exports */
            most_exports: number;
            /** Most Playbacks */
            most_playbacks: number;
            /** Most Prints */
            most_prints: number;
            /** Most Reveals */
            most_reveals: number;
            /** Reveals Agent */
            reveals_agent: number;
            /** Reveals Supervisor */
            reveals_supervisor: number;
            /** Reveals Team Leader */
            reveals_team_leader: number;
            /** Times Usual */
            times_usual: number;
            /** Usual Least */
            usual_least: number;
            /** Version */
            version: number;
        };
        /**
         * PrivateSignal
         * @description What may speak for a private call.
         * @enum {string}
         */
        PrivateSignal: "listed" | "free_dialled" | "no_customer" | "repeated" | "no_record";
        /**
         * ProblemKind
         * @description How the ledger differs from what was sealed.
         * @enum {string}
         */
        ProblemKind: "changed" | "deleted" | "inserted" | "moved" | "forged" | "cut" | "anchor";
        /** ProfileMonthOut */
        ProfileMonthOut: {
            /** Levels */
            levels: {
                [key: string]: number;
            };
            /**
             * Month
             * Format: date
             */
            month: string;
        };
        /**
         * ProfileOut
         * @description A person's profile over a stretch of time.
         */
        ProfileOut: {
            /** Assessments */
            assessments: components["schemas"]["AssessmentOut"][];
            /** Growth */
            growth: components["schemas"]["GrowthOut"][];
            /** May Assess */
            may_assess: boolean;
            /** Months */
            months: components["schemas"]["ProfileMonthOut"][];
            person: components["schemas"]["PersonRef"];
            /** Qualities */
            qualities: components["schemas"]["QualityOut"][];
            /**
             * Since
             * Format: date
             */
            since: string;
            /** Stress */
            stress: components["schemas"]["StressOut"][];
            /**
             * Until
             * Format: date
             */
            until: string;
        };
        /**
         * ProfileRow
         * @description Somebody with the latest assessment, in a list.
         */
        ProfileRow: {
            /** Assessed */
            assessed: string | null;
            /** Growth Late */
            growth_late: number;
            /** Growth Open */
            growth_open: number;
            person: components["schemas"]["PersonRef"];
        };
        /**
         * ProfileStretch
         * @description The last so many days, today included.
         */
        ProfileStretch: {
            /**
             * Days
             * @default 90
             */
            days: number;
        };
        /** PromiseAnswer */
        PromiseAnswer: {
            /** Amount */
            amount?: number | string | null;
            /** Approve */
            approve: boolean;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Note
             * @default
             */
            note: string;
            /** Wording */
            wording: string;
        };
        /**
         * PromiseAsk
         * @description ``id`` is made by the screen, so that asking again after a lost answer asks for nothing new.
         */
        PromiseAsk: {
            /** Amount */
            amount?: number | string | null;
            /** Call Id */
            call_id?: string | null;
            /** Case Id */
            case_id?: string | null;
            /** Customer Id */
            customer_id?: string | null;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Wording */
            wording: string;
        };
        /** PromiseBreak */
        PromiseBreak: {
            /**
             * Note
             * @default
             */
            note: string;
        };
        /** PromiseDetail */
        PromiseDetail: {
            /** Amount */
            amount: string | null;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            asked_by: components["schemas"]["PersonRef"];
            /** By Self */
            by_self: boolean;
            /** Call Id */
            call_id: string | null;
            /** Case Id */
            case_id: string | null;
            /** Closed At */
            closed_at: string | null;
            /** Customer Id */
            customer_id: string | null;
            /** Customer Name */
            customer_name: string;
            /** Decidable */
            decidable: boolean;
            /** Decided At */
            decided_at: string | null;
            decided_by: components["schemas"]["PersonRef"] | null;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Events */
            events: components["schemas"]["PromiseEventOut"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kept Late At */
            kept_late_at: string | null;
            kind: components["schemas"]["PromiseKindRef"];
            /** Note */
            note: string;
            /** Own Amount */
            own_amount: string | null;
            state: components["schemas"]["PromiseState"];
            /** Wording */
            wording: string;
        };
        /**
         * PromiseEventKind
         * @description A line of a promise's history.
         * @enum {string}
         */
        PromiseEventKind: "asked" | "granted" | "raised" | "approved" | "changed" | "refused" | "withdrawn" | "kept" | "broken";
        /** PromiseEventOut */
        PromiseEventOut: {
            actor: components["schemas"]["PersonRef"] | null;
            /** Amount */
            amount: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Call Id */
            call_id: string | null;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            kind: components["schemas"]["PromiseEventKind"];
            /** Note */
            note: string;
            /** Wording */
            wording: string;
        };
        /**
         * PromiseFigures
         * @description Promises of one person: those they asked for, or those they approved.
         */
        PromiseFigures: {
            /** Approved */
            approved: number;
            /** Asked */
            asked: number;
            /** Broken */
            broken: number;
            /** By Self */
            by_self: number;
            /** Due */
            due: number;
            /** Kept */
            kept: number;
            person: components["schemas"]["PersonRef"];
            /** Refused */
            refused: number;
        };
        /** PromiseFiguresOut */
        PromiseFiguresOut: {
            /** Askers */
            askers: components["schemas"]["PromiseFigures"][];
            /** Deciders */
            deciders: components["schemas"]["PromiseFigures"][];
        };
        /** PromiseKeep */
        PromiseKeep: {
            /** Call Id */
            call_id?: string | null;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /** PromiseKindChange */
        PromiseKindChange: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /**
             * Answer Seconds
             * @default 60
             */
            answer_seconds: number;
            /** Code */
            code: string;
            /** En */
            en: string;
            /**
             * Has Amount
             * @default false
             */
            has_amount: boolean;
            /**
             * Limits
             * @default []
             */
            limits: components["schemas"]["LimitForm"][];
            /**
             * Position
             * @default 0
             */
            position: number;
            /** Version */
            version: number;
            /**
             * Wording
             * @default
             */
            wording: string;
            /** Zh */
            zh: string;
        };
        /**
         * PromiseKindChoice
         * @description A kind that one may ask for, with one's own limit: None where every such promise is asked for.
         */
        PromiseKindChoice: {
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Has Amount */
            has_amount: boolean;
            /** Own Amount */
            own_amount: string | null;
            /** Own Days */
            own_days: number | null;
            /** Wording */
            wording: string;
            /** Zh */
            zh: string;
        };
        /** PromiseKindForm */
        PromiseKindForm: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /**
             * Answer Seconds
             * @default 60
             */
            answer_seconds: number;
            /** Code */
            code: string;
            /** En */
            en: string;
            /**
             * Has Amount
             * @default false
             */
            has_amount: boolean;
            /**
             * Limits
             * @default []
             */
            limits: components["schemas"]["LimitForm"][];
            /**
             * Position
             * @default 0
             */
            position: number;
            /**
             * Wording
             * @default
             */
            wording: string;
            /** Zh */
            zh: string;
        };
        /** PromiseKindRef */
        PromiseKindRef: {
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Has Amount */
            has_amount: boolean;
            /** Zh */
            zh: string;
        };
        /** PromiseKindSettings */
        PromiseKindSettings: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /**
             * Answer Seconds
             * @default 60
             */
            answer_seconds: number;
            /** Code */
            code: string;
            /** En */
            en: string;
            /**
             * Has Amount
             * @default false
             */
            has_amount: boolean;
            /** Id */
            id: number;
            /**
             * Limits
             * @default []
             */
            limits: components["schemas"]["LimitForm"][];
            /**
             * Position
             * @default 0
             */
            position: number;
            /** Version */
            version: number;
            /**
             * Wording
             * @default
             */
            wording: string;
            /** Zh */
            zh: string;
        };
        /**
         * PromiseOut
         * @description A promise as lists show it.
         */
        PromiseOut: {
            /** Amount */
            amount: string | null;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            asked_by: components["schemas"]["PersonRef"];
            /** By Self */
            by_self: boolean;
            /** Call Id */
            call_id: string | null;
            /** Case Id */
            case_id: string | null;
            /** Closed At */
            closed_at: string | null;
            /** Customer Id */
            customer_id: string | null;
            /** Customer Name */
            customer_name: string;
            /** Decidable */
            decidable: boolean;
            /** Decided At */
            decided_at: string | null;
            decided_by: components["schemas"]["PersonRef"] | null;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kept Late At */
            kept_late_at: string | null;
            kind: components["schemas"]["PromiseKindRef"];
            /** Note */
            note: string;
            /** Own Amount */
            own_amount: string | null;
            state: components["schemas"]["PromiseState"];
            /** Wording */
            wording: string;
        };
        /** PromisePage */
        PromisePage: {
            /** Items */
            items: components["schemas"]["PromiseOut"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /**
         * PromisePeriod
         * @description Of promises asked for from ``since`` to ``until``, both days included.
         */
        PromisePeriod: {
            /**
             * Since
             * Format: date
             */
            since: string;
            /**
             * Until
             * Format: date
             */
            until: string;
        };
        /** PromiseSearch */
        PromiseSearch: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            /**
             * State
             * @default
             * @enum {string}
             */
            state: "" | "asked" | "approved" | "refused" | "withdrawn" | "kept" | "broken";
        };
        /**
         * PromiseState
         * @description Where a promise stands.
         * @enum {string}
         */
        PromiseState: "asked" | "approved" | "refused" | "withdrawn" | "kept" | "broken";
        /**
         * Prompt
         * @description One prompt: what it says in Chinese (and in English for reading), and whose text and voice it has.
         *
         *     ``text_en`` is empty when ``own_text``.
         */
        Prompt: {
            /** Changed At */
            changed_at?: string | null;
            /** Duration Ms */
            duration_ms: number;
            /** Key */
            key: string;
            /** Own */
            own: boolean;
            /** Own Text */
            own_text: boolean;
            /** Text */
            text: string;
            /** Text En */
            text_en: string;
        };
        /** PromptText */
        PromptText: {
            /** Text */
            text: string;
        };
        /**
         * PublishIn
         * @description ``effective_at`` null: at once.
         */
        PublishIn: {
            /**
             * Answer
             * @default
             */
            answer: string;
            /** Effective At */
            effective_at?: string | null;
            /** Revision */
            revision: number;
        };
        /**
         * Purpose
         * @description What we would reach a customer for (外呼目的).
         * @enum {string}
         */
        Purpose: "service" | "marketing" | "survey";
        /**
         * QualityOut
         * @description A quality of chapter 7: what the figures say (0 to 100), and the figures.
         */
        QualityOut: {
            /** Clause */
            clause: string;
            /** En */
            en: string;
            /** Figures */
            figures: components["schemas"]["FrozenFigure"][];
            /** Level */
            level: number | null;
            /** Text En */
            text_en: string;
            /** Text Zh */
            text_zh: string;
            /** Zh */
            zh: string;
        };
        /** QuestionChange */
        QuestionChange: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /**
             * @default {
             *       "choice": [],
             *       "words": []
             *     }
             */
            answer: components["schemas"]["AnswerKeyForm"];
            /** Example Id */
            example_id?: number | null;
            /**
             * Explanation
             * @default
             */
            explanation: string;
            /**
             * Fingerprint
             * @default
             */
            fingerprint: string;
            kind: components["schemas"]["QuestionKind"];
            /**
             * Options
             * @default []
             */
            options: string[];
            /**
             * Ref
             * @default
             */
            ref: string;
            /**
             * Source
             * @default
             */
            source: string;
            /** Text */
            text: string;
            /** Topic */
            topic: string;
            /** Version */
            version: number;
        };
        /** QuestionForm */
        QuestionForm: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /**
             * @default {
             *       "choice": [],
             *       "words": []
             *     }
             */
            answer: components["schemas"]["AnswerKeyForm"];
            /** Example Id */
            example_id?: number | null;
            /**
             * Explanation
             * @default
             */
            explanation: string;
            /**
             * Fingerprint
             * @default
             */
            fingerprint: string;
            kind: components["schemas"]["QuestionKind"];
            /**
             * Options
             * @default []
             */
            options: string[];
            /**
             * Ref
             * @default
             */
            ref: string;
            /**
             * Source
             * @default
             */
            source: string;
            /** Text */
            text: string;
            /** Topic */
            topic: string;
        };
        /**
         * QuestionImportOut
         * @description Of a preview what would be, else what was.
         */
        QuestionImportOut: {
            /** Bad */
            bad: number;
            /** New */
            new: number;
            /** Rows */
            rows: components["schemas"]["ImportedRow"][];
            /** Taken */
            taken: boolean;
            /** There */
            there: number;
        };
        /**
         * QuestionKind
         * @description How a question is asked and answered.
         * @enum {string}
         */
        QuestionKind: "single" | "multiple" | "order" | "fill" | "listen" | "open";
        /** QuestionPage */
        QuestionPage: {
            /** Items */
            items: components["schemas"]["QuestionSettings"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Topics */
            topics: components["schemas"]["TopicCount"][];
            /** Total */
            total: number;
        };
        /** QuestionSearch */
        QuestionSearch: {
            kind?: components["schemas"]["QuestionKind"] | null;
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            /**
             * Text
             * @default
             */
            text: string;
            /**
             * Topic
             * @default
             */
            topic: string;
        };
        /**
         * QuestionSettings
         * @description Difficulty: the share right; discrimination: upper minus lower 27 %. Null with too few answers.
         */
        QuestionSettings: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /**
             * @default {
             *       "choice": [],
             *       "words": []
             *     }
             */
            answer: components["schemas"]["AnswerKeyForm"];
            /**
             * Answers
             * @default 0
             */
            answers: number;
            /** Difficulty */
            difficulty?: number | null;
            /** Discrimination */
            discrimination?: number | null;
            /** Example Id */
            example_id?: number | null;
            /**
             * Explanation
             * @default
             */
            explanation: string;
            /**
             * Fingerprint
             * @default
             */
            fingerprint: string;
            /** Id */
            id: number;
            kind: components["schemas"]["QuestionKind"];
            /**
             * Options
             * @default []
             */
            options: string[];
            /**
             * Ref
             * @default
             */
            ref: string;
            /**
             * Source
             * @default
             */
            source: string;
            /** Text */
            text: string;
            /** Topic */
            topic: string;
            /** Version */
            version: number;
        };
        /** QueueChange */
        QueueChange: {
            /**
             * Acceleration
             * @default 0
             */
            acceleration: number;
            /**
             * Alarm Level Percent
             * @default 70
             */
            alarm_level_percent: number;
            /**
             * Alarm Wait Seconds
             * @default 90
             */
            alarm_wait_seconds: number;
            /**
             * Alarm Waiting
             * @default 8
             */
            alarm_waiting: number;
            /**
             * Announce Every Seconds
             * @default 0
             */
            announce_every_seconds: number;
            /**
             * Announce Position
             * @default true
             */
            announce_position: boolean;
            /**
             * Announce Wait
             * @default true
             */
            announce_wait: boolean;
            /**
             * Callback Attempts
             * @default 3
             */
            callback_attempts: number;
            /**
             * Callback Offered
             * @default false
             */
            callback_offered: boolean;
            /**
             * Callback Spacing Seconds
             * @default 900
             */
            callback_spacing_seconds: number;
            /**
             * Last Agent Days
             * @default 7
             */
            last_agent_days: number;
            /**
             * Last Agent Seconds
             * @default 0
             */
            last_agent_seconds: number;
            /** Line Id */
            line_id: number;
            /**
             * Max Priority
             * @default 100
             */
            max_priority: number;
            /**
             * Max Wait Seconds
             * @default 0
             */
            max_wait_seconds: number;
            /**
             * Max Waiting
             * @default 0
             */
            max_waiting: number;
            /** Members */
            members: components["schemas"]["MemberForm"][];
            /** Name */
            name: string;
            /**
             * Own Agent Seconds
             * @default 0
             */
            own_agent_seconds: number;
            /**
             * Priority
             * @default 0
             */
            priority: number;
            /**
             * Ring All Limit
             * @default 10
             */
            ring_all_limit: number;
            /**
             * Ring Seconds
             * @default 20
             */
            ring_seconds: number;
            /** Rings */
            rings: components["schemas"]["RingForm"][];
            /** Rules */
            rules: components["schemas"]["RuleForm"][];
            /**
             * Service Level Seconds
             * @default 20
             */
            service_level_seconds: number;
            /**
             * Short Abandon Seconds
             * @default 5
             */
            short_abandon_seconds: number;
            /** Skills */
            skills: components["schemas"]["SkillForm"][];
            /** @default longest_idle */
            strategy: components["schemas"]["Strategy"];
            /**
             * Survey Offered
             * @default false
             */
            survey_offered: boolean;
            /** Version */
            version: number;
            /**
             * Warn Level Percent
             * @default 85
             */
            warn_level_percent: number;
            /**
             * Warn Wait Seconds
             * @default 30
             */
            warn_wait_seconds: number;
            /**
             * Warn Waiting
             * @default 3
             */
            warn_waiting: number;
            /**
             * Wrap Up Extend Seconds
             * @default 120
             */
            wrap_up_extend_seconds: number;
            /** @default mandatory_timeout */
            wrap_up_manner: components["schemas"]["WrapUpManner"];
            /**
             * Wrap Up Seconds
             * @default 30
             */
            wrap_up_seconds: number;
        };
        /** QueueEffectOut */
        QueueEffectOut: {
            /** Off */
            off: components["schemas"]["PersonRef"][];
            /** Queue */
            queue: string;
            /** Serve Now */
            serve_now: number;
            /** Serve Then */
            serve_then: number;
        };
        /**
         * QueueFigures
         * @description The registered figures (:mod:`huawu.calls.figures`) that the screens show; ``occupancy`` only over all queues.
         */
        QueueFigures: {
            /** Abandon Rate */
            abandon_rate?: number | null;
            /**
             * Abandoned
             * @default 0
             */
            abandoned: number;
            /**
             * Answered
             * @default 0
             */
            answered: number;
            /** Handle Time */
            handle_time?: number | null;
            /** Longest Wait */
            longest_wait?: number | null;
            /** Occupancy */
            occupancy?: number | null;
            /**
             * Offered
             * @default 0
             */
            offered: number;
            /** Service Level */
            service_level?: number | null;
            /** Service Level Answered */
            service_level_answered?: number | null;
            /** Service Level Lenient */
            service_level_lenient?: number | null;
            /**
             * Short Abandoned
             * @default 0
             */
            short_abandoned: number;
            /** Speed Of Answer */
            speed_of_answer?: number | null;
        };
        /**
         * QueueForm
         * @description Seconds, points (0 to 100) and numbers of people; 0 switches a limit or a habit off.
         */
        QueueForm: {
            /**
             * Acceleration
             * @default 0
             */
            acceleration: number;
            /**
             * Alarm Level Percent
             * @default 70
             */
            alarm_level_percent: number;
            /**
             * Alarm Wait Seconds
             * @default 90
             */
            alarm_wait_seconds: number;
            /**
             * Alarm Waiting
             * @default 8
             */
            alarm_waiting: number;
            /**
             * Announce Every Seconds
             * @default 0
             */
            announce_every_seconds: number;
            /**
             * Announce Position
             * @default true
             */
            announce_position: boolean;
            /**
             * Announce Wait
             * @default true
             */
            announce_wait: boolean;
            /**
             * Callback Attempts
             * @default 3
             */
            callback_attempts: number;
            /**
             * Callback Offered
             * @default false
             */
            callback_offered: boolean;
            /**
             * Callback Spacing Seconds
             * @default 900
             */
            callback_spacing_seconds: number;
            /**
             * Last Agent Days
             * @default 7
             */
            last_agent_days: number;
            /**
             * Last Agent Seconds
             * @default 0
             */
            last_agent_seconds: number;
            /** Line Id */
            line_id: number;
            /**
             * Max Priority
             * @default 100
             */
            max_priority: number;
            /**
             * Max Wait Seconds
             * @default 0
             */
            max_wait_seconds: number;
            /**
             * Max Waiting
             * @default 0
             */
            max_waiting: number;
            /** Members */
            members: components["schemas"]["MemberForm"][];
            /** Name */
            name: string;
            /**
             * Own Agent Seconds
             * @default 0
             */
            own_agent_seconds: number;
            /**
             * Priority
             * @default 0
             */
            priority: number;
            /**
             * Ring All Limit
             * @default 10
             */
            ring_all_limit: number;
            /**
             * Ring Seconds
             * @default 20
             */
            ring_seconds: number;
            /** Rings */
            rings: components["schemas"]["RingForm"][];
            /** Rules */
            rules: components["schemas"]["RuleForm"][];
            /**
             * Service Level Seconds
             * @default 20
             */
            service_level_seconds: number;
            /**
             * Short Abandon Seconds
             * @default 5
             */
            short_abandon_seconds: number;
            /** Skills */
            skills: components["schemas"]["SkillForm"][];
            /** @default longest_idle */
            strategy: components["schemas"]["Strategy"];
            /**
             * Survey Offered
             * @default false
             */
            survey_offered: boolean;
            /**
             * Warn Level Percent
             * @default 85
             */
            warn_level_percent: number;
            /**
             * Warn Wait Seconds
             * @default 30
             */
            warn_wait_seconds: number;
            /**
             * Warn Waiting
             * @default 3
             */
            warn_waiting: number;
            /**
             * Wrap Up Extend Seconds
             * @default 120
             */
            wrap_up_extend_seconds: number;
            /** @default mandatory_timeout */
            wrap_up_manner: components["schemas"]["WrapUpManner"];
            /**
             * Wrap Up Seconds
             * @default 30
             */
            wrap_up_seconds: number;
        };
        /**
         * QueueItem
         * @description A queue; times in seconds.
         */
        QueueItem: {
            /** Id */
            id: number;
            /** Line */
            line: string;
            /** Name */
            name: string;
            /** Ring Seconds */
            ring_seconds: number;
            /** Service Level Seconds */
            service_level_seconds: number;
            /** Wrap Up Seconds */
            wrap_up_seconds: number;
        };
        /** QueueLoad */
        QueueLoad: {
            /** Expected Wait S */
            expected_wait_s?: number | null;
            /** Id */
            id: number;
            /** Longest Since */
            longest_since?: string | null;
            /** Name */
            name: string;
            /**
             * @default {
             *       "abandon_rate": null,
             *       "abandoned": 0,
             *       "answered": 0,
             *       "handle_time": null,
             *       "longest_wait": null,
             *       "occupancy": null,
             *       "offered": 0,
             *       "service_level": null,
             *       "service_level_answered": null,
             *       "service_level_lenient": null,
             *       "short_abandoned": 0,
             *       "speed_of_answer": null
             *     }
             */
            recent: components["schemas"]["QueueFigures"];
            /** Service Level S */
            service_level_s: number;
            /**
             * States
             * @default {}
             */
            states: {
                [key: string]: number;
            };
            thresholds: components["schemas"]["QueueThresholds"];
            /**
             * @default {
             *       "abandon_rate": null,
             *       "abandoned": 0,
             *       "answered": 0,
             *       "handle_time": null,
             *       "longest_wait": null,
             *       "occupancy": null,
             *       "offered": 0,
             *       "service_level": null,
             *       "service_level_answered": null,
             *       "service_level_lenient": null,
             *       "short_abandoned": 0,
             *       "speed_of_answer": null
             *     }
             */
            today: components["schemas"]["QueueFigures"];
            /**
             * Waiting
             * @default 0
             */
            waiting: number;
        };
        /** QueueRef */
        QueueRef: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /** QueueSettings */
        QueueSettings: {
            /**
             * Acceleration
             * @default 0
             */
            acceleration: number;
            /**
             * Alarm Level Percent
             * @default 70
             */
            alarm_level_percent: number;
            /**
             * Alarm Wait Seconds
             * @default 90
             */
            alarm_wait_seconds: number;
            /**
             * Alarm Waiting
             * @default 8
             */
            alarm_waiting: number;
            /**
             * Announce Every Seconds
             * @default 0
             */
            announce_every_seconds: number;
            /**
             * Announce Position
             * @default true
             */
            announce_position: boolean;
            /**
             * Announce Wait
             * @default true
             */
            announce_wait: boolean;
            /**
             * Callback Attempts
             * @default 3
             */
            callback_attempts: number;
            /**
             * Callback Offered
             * @default false
             */
            callback_offered: boolean;
            /**
             * Callback Spacing Seconds
             * @default 900
             */
            callback_spacing_seconds: number;
            /** Id */
            id: number;
            /**
             * Last Agent Days
             * @default 7
             */
            last_agent_days: number;
            /**
             * Last Agent Seconds
             * @default 0
             */
            last_agent_seconds: number;
            /** Line Id */
            line_id: number;
            /**
             * Max Priority
             * @default 100
             */
            max_priority: number;
            /**
             * Max Wait Seconds
             * @default 0
             */
            max_wait_seconds: number;
            /**
             * Max Waiting
             * @default 0
             */
            max_waiting: number;
            /** Members */
            members: components["schemas"]["MemberForm"][];
            /** Name */
            name: string;
            /**
             * Own Agent Seconds
             * @default 0
             */
            own_agent_seconds: number;
            /**
             * Priority
             * @default 0
             */
            priority: number;
            /**
             * Ring All Limit
             * @default 10
             */
            ring_all_limit: number;
            /**
             * Ring Seconds
             * @default 20
             */
            ring_seconds: number;
            /** Rings */
            rings: components["schemas"]["RingForm"][];
            /** Rules */
            rules: components["schemas"]["RuleForm"][];
            /**
             * Service Level Seconds
             * @default 20
             */
            service_level_seconds: number;
            /**
             * Short Abandon Seconds
             * @default 5
             */
            short_abandon_seconds: number;
            /** Skills */
            skills: components["schemas"]["SkillForm"][];
            /** @default longest_idle */
            strategy: components["schemas"]["Strategy"];
            /**
             * Survey Offered
             * @default false
             */
            survey_offered: boolean;
            /** Version */
            version: number;
            /**
             * Warn Level Percent
             * @default 85
             */
            warn_level_percent: number;
            /**
             * Warn Wait Seconds
             * @default 30
             */
            warn_wait_seconds: number;
            /**
             * Warn Waiting
             * @default 3
             */
            warn_waiting: number;
            /**
             * Wrap Up Extend Seconds
             * @default 120
             */
            wrap_up_extend_seconds: number;
            /** @default mandatory_timeout */
            wrap_up_manner: components["schemas"]["WrapUpManner"];
            /**
             * Wrap Up Seconds
             * @default 30
             */
            wrap_up_seconds: number;
        };
        /**
         * QueueThresholds
         * @description From where a screen warns and alarms: as many waiting, as long a wait, a service level below this share.
         */
        QueueThresholds: {
            /** Alarm Level */
            alarm_level: number;
            /** Alarm Wait S */
            alarm_wait_s: number;
            /** Alarm Waiting */
            alarm_waiting: number;
            /** Warn Level */
            warn_level: number;
            /** Warn Wait S */
            warn_wait_s: number;
            /** Warn Waiting */
            warn_waiting: number;
        };
        /** ReadIn */
        ReadIn: {
            /** Clause */
            clause: string;
            /** Seconds */
            seconds: number;
        };
        /** ReadingOut */
        ReadingOut: {
            /** Read At */
            read_at: string | null;
            /** Read S */
            read_s: number;
        };
        /**
         * Reason
         * @enum {string}
         */
        Reason: "missed" | "abandoned" | "turned_away" | "voicemail" | "callback_failed" | "failed";
        /** ReasonChange */
        ReasonChange: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Code */
            code: string;
            /** En */
            en: string;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** @default service */
            purpose: components["schemas"]["Purpose"];
            /** Version */
            version: number;
            /** Zh */
            zh: string;
        };
        /**
         * ReasonChoice
         * @description A reason of a kind of contact.
         */
        ReasonChoice: {
            /** En */
            en: string;
            /** Id */
            id: number;
            /** Kind En */
            kind_en: string;
            /** Kind Zh */
            kind_zh: string;
            /** Zh */
            zh: string;
        };
        /** ReasonOut */
        ReasonOut: {
            /** Code */
            code: string;
            /** Count */
            count: number;
            words: components["schemas"]["Both"];
        };
        /** ReasonSettings */
        ReasonSettings: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Id */
            id: number;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** @default service */
            purpose: components["schemas"]["Purpose"];
            /** Version */
            version: number;
            /** Zh */
            zh: string;
        };
        /**
         * ReasonWord
         * @description A reason to choose, in both languages.
         */
        ReasonWord: {
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
        /**
         * ReasonWords
         * @description Why somebody is off ready, dials freely (clause 2.1.9), passes a caller on (clause 2.2.3).
         */
        ReasonWords: {
            /** Breaks */
            breaks: components["schemas"]["BreakWord"][];
            /** Dials */
            dials: components["schemas"]["ReasonWord"][];
            /** Retired Breaks */
            retired_breaks: components["schemas"]["ReasonWord"][];
            /** Transfers */
            transfers: components["schemas"]["ReasonWord"][];
        };
        /**
         * RecordIn
         * @description What an agent has filled in; ``version`` is the one the screen started from (0: none yet).
         */
        RecordIn: {
            /** Customer Id */
            customer_id?: string | null;
            /** Kind Id */
            kind_id?: number | null;
            /**
             * Note
             * @default
             */
            note: string;
            /** Reason Id */
            reason_id?: number | null;
            /** Result Id */
            result_id?: number | null;
            /** Version */
            version: number;
        };
        /**
         * RecordOut
         * @description The contact record of a call.
         */
        RecordOut: {
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
            /** Completed At */
            completed_at: string | null;
            completed_by: components["schemas"]["PersonRef"] | null;
            /** Customer Id */
            customer_id: string | null;
            kind: components["schemas"]["Word"] | null;
            /** Line Id */
            line_id: number | null;
            /** Note */
            note: string;
            reason: components["schemas"]["Word"] | null;
            result: components["schemas"]["Word"] | null;
            /** Saved At */
            saved_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "none" | "draft" | "incomplete" | "complete";
            /** Version */
            version: number;
        };
        /**
         * RecordingOut
         * @description What is known of a recording; the sound is at ``/api/calls/{id}/recording``.
         */
        RecordingOut: {
            /** Bytes */
            bytes: number;
            /** Channels */
            channels: number;
            /** Duration Ms */
            duration_ms: number;
            /** Format */
            format: string;
            /** Sample Rate */
            sample_rate: number;
            /** Sha256 */
            sha256: string;
            /**
             * State
             * @enum {string}
             */
            state: "none" | "pending" | "kept" | "failed";
        };
        /** RelaxedForm */
        RelaxedForm: {
            /**
             * Drop Levels
             * @default 1
             */
            drop_levels: number;
            /** Skill Id */
            skill_id: number;
        };
        /** ReplayDetail */
        ReplayDetail: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            by: components["schemas"]["PersonRef"];
            /** Draft */
            draft: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /** Ended At */
            ended_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Progress */
            progress: number;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            state: components["schemas"]["ReplayState"];
            /** Trials */
            trials: components["schemas"]["TrialOut"][];
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /** Version */
            version: number | null;
        };
        /**
         * ReplayExample
         * @description A fact that the draft judges otherwise; verdict and reason are null where a check has nothing to say.
         */
        ReplayExample: {
            /** Agent */
            agent: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Draft */
            draft: ("kept" | "broken" | "untold") | null;
            draft_reason: components["schemas"]["Both"] | null;
            /** Now */
            now: ("kept" | "broken" | "untold") | null;
            now_reason: components["schemas"]["Both"] | null;
            /** Path */
            path: string;
        };
        /**
         * ReplayIn
         * @description ``since`` and ``until`` are the first and the last day; ``version``: the one to try, today's if none; ``draft``:
         *     the thresholds to try, by clause. ``id`` is made up by the screen, so that asking again asks for nothing new.
         */
        ReplayIn: {
            /**
             * Draft
             * @default {}
             */
            draft: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Since
             * Format: date
             */
            since: string;
            /**
             * Until
             * Format: date
             */
            until: string;
            /** Version */
            version?: string | null;
        };
        /**
         * ReplayOut
         * @description ``progress`` from 0 to 1.
         */
        ReplayOut: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            by: components["schemas"]["PersonRef"];
            /** Draft */
            draft: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /** Ended At */
            ended_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Progress */
            progress: number;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            state: components["schemas"]["ReplayState"];
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /** Version */
            version: number | null;
        };
        /**
         * ReplayState
         * @description How far a replay (试运行) is.
         * @enum {string}
         */
        ReplayState: "waiting" | "running" | "done" | "cancelled";
        /**
         * Reply
         * @description What is said to a handover: the leader's word, the other's yes or no, or that it is taken back.
         * @enum {string}
         */
        Reply: "allow" | "accept" | "decline" | "retract";
        /**
         * RequestKind
         * @description What a person wants of what is kept of them (个人信息请求).
         * @enum {string}
         */
        RequestKind: "copy" | "erasure";
        /**
         * RevealBudget
         * @description Of how many customers the caller may see the data in full in a day for a reason alone, and how many are left.
         */
        RevealBudget: {
            /** A Day */
            a_day: number;
            /** Left */
            left: number;
        };
        /**
         * RevealWanted
         * @description What the page shows masked, and why it should be seen; the reason may stay empty with a live call or an open
         *     case.
         */
        RevealWanted: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /**
         * Revealed
         * @description In full, as many as stood there masked. ``ground``: why without a reason, or empty; ``left``: how many reveals
         *     for a reason are left today.
         */
        Revealed: {
            /** Full */
            full: string[];
            /** Ground */
            ground: string;
            /** Left */
            left: number;
        };
        /** ReviewAsk */
        ReviewAsk: {
            /** Revision */
            revision: number;
            /** Wanted At */
            wanted_at?: string | null;
        };
        /** ReviewCharts */
        ReviewCharts: {
            /**
             * Days
             * @default []
             */
            days: components["schemas"]["ReviewDay"][];
            /**
             * Reasons
             * @default []
             */
            reasons: components["schemas"]["ReviewReason"][];
            /**
             * Teams
             * @default []
             */
            teams: components["schemas"]["ReviewTeam"][];
        };
        /** ReviewDay */
        ReviewDay: {
            /** Abandoned */
            abandoned: number;
            /** Answered */
            answered: number;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Offered */
            offered: number;
            /** Service Level */
            service_level: number | null;
        };
        /** ReviewMonth */
        ReviewMonth: {
            /**
             * Month
             * Format: date
             */
            month: string;
        };
        /**
         * ReviewOut
         * @description A review's page.
         */
        ReviewOut: {
            charts: components["schemas"]["ReviewCharts"];
            /** Digest */
            digest: string;
            /** Edited */
            edited: boolean;
            /** Figures */
            figures: components["schemas"]["FrozenFigure"][];
            /** Findings */
            findings: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            made_by: components["schemas"]["PersonRef"];
            /** May Sign */
            may_sign: boolean;
            /** Measures */
            measures: string;
            /**
             * Month
             * Format: date
             */
            month: string;
            /** Number */
            number: number;
            /** Signed At */
            signed_at: string | null;
            signed_by: components["schemas"]["PersonRef"] | null;
            state: components["schemas"]["ReviewState"];
            /** Until */
            until: string | null;
            /** Version */
            version: number;
            /** Went Well */
            went_well: string;
        };
        /** ReviewReason */
        ReviewReason: {
            /** Count */
            count: number;
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
        /**
         * ReviewRow
         * @description A review in a list.
         */
        ReviewRow: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            made_by: components["schemas"]["PersonRef"];
            /**
             * Month
             * Format: date
             */
            month: string;
            /** Number */
            number: number;
            /** Signed At */
            signed_at: string | null;
            signed_by: components["schemas"]["PersonRef"] | null;
            state: components["schemas"]["ReviewState"];
            /** Until */
            until: string | null;
        };
        /**
         * ReviewState
         * @description Where a monthly review stands.
         * @enum {string}
         */
        ReviewState: "gathering" | "failed" | "draft" | "signed";
        /** ReviewTeam */
        ReviewTeam: {
            /** Answered */
            answered: number;
            /** Handle Time */
            handle_time: number | null;
            /** Name */
            name: string;
            /** Satisfied */
            satisfied: number | null;
        };
        /** ReviewVersion */
        ReviewVersion: {
            /** Version */
            version: number;
        };
        /** ReviewWords */
        ReviewWords: {
            /** Findings */
            findings: string;
            /** Measures */
            measures: string;
            /** Version */
            version: number;
            /** Went Well */
            went_well: string;
        };
        /**
         * RevisionDifference
         * @description What is different between two versions.
         */
        RevisionDifference: {
            /** Asks */
            asks: components["schemas"]["TextChange"][];
            /** Body */
            body: components["schemas"]["TextChange"][];
            new: components["schemas"]["RevisionOut"];
            old: components["schemas"]["RevisionOut"];
            /** Spoken */
            spoken: components["schemas"]["TextChange"][];
            /** Title */
            title: components["schemas"]["TextChange"][];
        };
        /**
         * RevisionOut
         * @description A version without its text.
         */
        RevisionOut: {
            author: components["schemas"]["PersonRef"];
            /** Change */
            change: string;
            /** Note */
            note: string;
            /** Reviewed At */
            reviewed_at: string | null;
            reviewer: components["schemas"]["PersonRef"] | null;
            /**
             * Saved At
             * Format: date-time
             */
            saved_at: string;
            /** Seq */
            seq: number;
            state: components["schemas"]["RevisionState"];
            /** Submitted At */
            submitted_at: string | null;
            /** Title */
            title: string;
            /** Valid From */
            valid_from: string | null;
            /** Valid Until */
            valid_until: string | null;
        };
        /**
         * RevisionState
         * @description What has become of a version.
         * @enum {string}
         */
        RevisionState: "draft" | "review" | "published" | "dropped";
        /**
         * RevisionText
         * @description A version with its text, as it is read and as it was written.
         */
        RevisionText: {
            author: components["schemas"]["PersonRef"];
            /** Change */
            change: string;
            /** Marks */
            marks: components["schemas"]["MarkNode"][];
            /** Note */
            note: string;
            /** Read Out */
            read_out: string[];
            /** Reviewed At */
            reviewed_at: string | null;
            reviewer: components["schemas"]["PersonRef"] | null;
            /**
             * Saved At
             * Format: date-time
             */
            saved_at: string;
            /** Seq */
            seq: number;
            state: components["schemas"]["RevisionState"];
            /** Submitted At */
            submitted_at: string | null;
            text: components["schemas"]["ArticleText"];
            /** Title */
            title: string;
            /** Valid From */
            valid_from: string | null;
            /** Valid Until */
            valid_until: string | null;
        };
        /** RevokeIn */
        RevokeIn: {
            /**
             * Note
             * @default
             */
            note: string;
        };
        /** RingForm */
        RingForm: {
            /** After Seconds */
            after_seconds: number;
            /** Relaxed */
            relaxed: components["schemas"]["RelaxedForm"][];
            /** Team Ids */
            team_ids: number[];
        };
        /**
         * Role
         * @description A person's post (岗位).
         * @enum {string}
         */
        Role: "agent" | "team_leader" | "supervisor" | "quality_inspector" | "planner" | "administrator";
        /**
         * RowProblem
         * @description Why a row is not taken in.
         * @enum {string}
         */
        RowProblem: "no_number" | "bad_number" | "too_long" | "several";
        /**
         * RuleAction
         * @description What then happens to the caller.
         * @enum {string}
         */
        RuleAction: "announce" | "queue" | "voicemail" | "callback";
        /** RuleForm */
        RuleForm: {
            action: components["schemas"]["RuleAction"];
            /** Target Id */
            target_id?: number | null;
            /**
             * Text
             * @default
             */
            text: string;
            when: components["schemas"]["RuleWhen"];
        };
        /**
         * RuleWhen
         * @description What has to be the case for a queue's rule (进出规则) to be applied to a caller.
         * @enum {string}
         */
        RuleWhen: "closed" | "nobody_logged_in" | "everybody_on_break" | "full" | "waited_too_long";
        /** ScoreIn */
        ScoreIn: {
            /** Reason */
            reason: string;
            /** Score */
            score: number;
        };
        /**
         * Seen
         * @description The revision that the screen has.
         */
        Seen: {
            /** Revision */
            revision: number;
        };
        /** SendBackIn */
        SendBackIn: {
            /** Answer */
            answer: string;
            /** Revision */
            revision: number;
        };
        /**
         * SentMemo
         * @description What was written to an agent, and when they said that they have read it.
         */
        SentMemo: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Read At */
            read_at: string | null;
            /** Text */
            text: string;
        };
        /**
         * SettingChoices
         * @description What the editors choose from.
         */
        SettingChoices: {
            /** Agents */
            agents: components["schemas"]["PersonRef"][];
            /** Calendars */
            calendars: components["schemas"]["NamedRef"][];
            /** Lines */
            lines: components["schemas"]["NamedRef"][];
            /** Skills */
            skills: components["schemas"]["NamedRef"][];
            /** Teams */
            teams: components["schemas"]["NamedRef"][];
        };
        /**
         * SignIn
         * @description ``digest``: of the text that the reader had before them.
         */
        SignIn: {
            /** Digest */
            digest: string;
            /** Name */
            name: string;
        };
        /** SignerOut */
        SignerOut: {
            /** At */
            at: string | null;
            person: components["schemas"]["PersonRef"];
            /** Signed */
            signed: boolean;
        };
        /**
         * SignersOut
         * @description Of those whose work the reader may see.
         */
        SignersOut: {
            /** People */
            people: components["schemas"]["SignerOut"][];
            /** Teams */
            teams: components["schemas"]["TeamSigned"][];
        };
        /**
         * SigningOut
         * @description What the reader still has to sign.
         */
        SigningOut: {
            /** Count */
            count: number;
            /** Due */
            due: string | null;
            /** Versions */
            versions: components["schemas"]["VersionToSign"][];
        };
        /** SkillForm */
        SkillForm: {
            /**
             * Min Level
             * @default 1
             */
            min_level: number;
            /** Skill Id */
            skill_id: number;
        };
        /**
         * SoftphoneView
         * @description What the browser needs to register its softphone.
         */
        SoftphoneView: {
            /** Account */
            account: string;
            /** Domain */
            domain: string;
            /** Password */
            password: string;
            /** Websocket */
            websocket: string;
        };
        /** SourceChoice */
        SourceChoice: {
            /** Ref */
            ref: string;
            /** Title */
            title: string;
        };
        /** SourceOut */
        SourceOut: {
            /** Choices */
            choices: components["schemas"]["SourceChoice"][];
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
        /**
         * SpanForm
         * @description Worked hours, local time. An end not after the start is on the next day.
         */
        SpanForm: {
            /**
             * End
             * Format: time
             */
            end: string;
            /**
             * Start
             * Format: time
             */
            start: string;
        };
        /**
         * State
         * @enum {string}
         */
        State: "uploaded" | "running" | "done" | "undoing" | "undone";
        /**
         * StepOutcome
         * @description What came of a step; most can only be done.
         * @enum {string}
         */
        StepOutcome: "done" | "accepted" | "declined" | "satisfied" | "unsatisfied" | "not_reached" | "unreachable";
        /**
         * StintRole
         * @description What a desk is in a call for.
         * @enum {string}
         */
        StintRole: "owner" | "consulted" | "monitor";
        /**
         * Strategy
         * @description Which of the agents who may take a contact is chosen (分配策略).
         * @enum {string}
         */
        Strategy: "longest_idle" | "fewest_calls" | "least_talk" | "most_skilled" | "round_robin" | "weighted_random" | "ring_all";
        /** StressOut */
        StressOut: {
            agent: components["schemas"]["PersonRef"];
            /** Agent Saw At */
            agent_saw_at: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Calls */
            calls: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Leader Saw At */
            leader_saw_at: string | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * Stretch
         * @description Days up to and with today.
         */
        Stretch: {
            /**
             * Agent
             * @default
             */
            agent: string;
            /**
             * Days
             * @default 30
             */
            days: number;
        };
        /** SuggestionAdoption */
        SuggestionAdoption: {
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Owner */
            owner: string;
            /** Thanks */
            thanks: string;
        };
        /** SuggestionComment */
        SuggestionComment: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Text */
            text: string;
        };
        /** SuggestionDetail */
        SuggestionDetail: {
            author: components["schemas"]["PersonRef"] | null;
            /** Comments */
            comments: number;
            /** Decided At */
            decided_at: string | null;
            decided_by: components["schemas"]["PersonRef"] | null;
            /** Done At */
            done_at: string | null;
            /** Due On */
            due_on: string | null;
            /** Events */
            events: components["schemas"]["SuggestionEventOut"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** May Answer */
            may_answer: boolean;
            /** May Finish */
            may_finish: boolean;
            /** Own */
            own: boolean;
            owner: components["schemas"]["PersonRef"] | null;
            state: components["schemas"]["SuggestionState"];
            /** Supported */
            supported: boolean;
            /** Supporters */
            supporters: number;
            /** Text */
            text: string;
            /** Title */
            title: string;
            /** Unnamed */
            unnamed: boolean;
            /**
             * Written At
             * Format: date-time
             */
            written_at: string;
        };
        /**
         * SuggestionEventKind
         * @description A line of a suggestion's history.
         * @enum {string}
         */
        SuggestionEventKind: "written" | "commented" | "discussing" | "adopted" | "done" | "declined";
        /**
         * SuggestionEventOut
         * @description ``actor`` is null where an unnamed author speaks and the reader may not know who that is.
         */
        SuggestionEventOut: {
            actor: components["schemas"]["PersonRef"] | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Author */
            by_author: boolean;
            kind: components["schemas"]["SuggestionEventKind"];
            /** Text */
            text: string;
        };
        /**
         * SuggestionFigures
         * @description Of the suggestions written in the last twelve months.
         */
        SuggestionFigures: {
            /** Adopted */
            adopted: number;
            /** Declined */
            declined: number;
            /** Done */
            done: number;
            /** Unanswered */
            unanswered: number;
            /** Written */
            written: number;
        };
        /**
         * SuggestionIn
         * @description ``id`` is made by the screen, so that writing again after a lost answer writes nothing new.
         */
        SuggestionIn: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
            /**
             * Unnamed
             * @default false
             */
            unnamed: boolean;
        };
        /**
         * SuggestionOut
         * @description A suggestion as lists show it. ``author`` is null where the reader may not know.
         */
        SuggestionOut: {
            author: components["schemas"]["PersonRef"] | null;
            /** Comments */
            comments: number;
            /** Decided At */
            decided_at: string | null;
            decided_by: components["schemas"]["PersonRef"] | null;
            /** Done At */
            done_at: string | null;
            /** Due On */
            due_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Own */
            own: boolean;
            owner: components["schemas"]["PersonRef"] | null;
            state: components["schemas"]["SuggestionState"];
            /** Supported */
            supported: boolean;
            /** Supporters */
            supporters: number;
            /** Text */
            text: string;
            /** Title */
            title: string;
            /** Unnamed */
            unnamed: boolean;
            /**
             * Written At
             * Format: date-time
             */
            written_at: string;
        };
        /** SuggestionPage */
        SuggestionPage: {
            figures: components["schemas"]["SuggestionFigures"];
            /** Items */
            items: components["schemas"]["SuggestionOut"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /** SuggestionSearch */
        SuggestionSearch: {
            /**
             * Own
             * @default false
             */
            own: boolean;
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            /**
             * State
             * @default
             * @enum {string}
             */
            state: "" | "received" | "discussing" | "adopted" | "done" | "declined";
        };
        /**
         * SuggestionState
         * @description Where a suggestion stands.
         * @enum {string}
         */
        SuggestionState: "received" | "discussing" | "adopted" | "done" | "declined";
        /** SuggestionWish */
        SuggestionWish: {
            /** Supported */
            supported: boolean;
        };
        /** SuggestionWords */
        SuggestionWords: {
            /** Text */
            text: string;
        };
        /**
         * SummaryOut
         * @description A summary's page.
         */
        SummaryOut: {
            agent: components["schemas"]["PersonRef"];
            /**
             * Began At
             * Format: date-time
             */
            began_at: string;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Figures */
            figures: components["schemas"]["FrozenFigure"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** May Remark */
            may_remark: boolean;
            /** Own */
            own: boolean;
            /** Remarks */
            remarks: number;
            /** Sent At */
            sent_at: string | null;
            state: components["schemas"]["SummaryState"];
            /** Stretches */
            stretches: components["schemas"]["SummaryStretch"][];
            /** Text */
            text: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /** Version */
            version: number;
            /** Words */
            words: components["schemas"]["SummaryRemarkOut"][];
        };
        /** SummaryPage */
        SummaryPage: {
            /** Items */
            items: components["schemas"]["SummaryRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /**
         * SummaryRemarkIn
         * @description ``id`` is made by the screen, so that sending it twice is once.
         */
        SummaryRemarkIn: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Text */
            text: string;
        };
        /** SummaryRemarkOut */
        SummaryRemarkOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            author: components["schemas"]["PersonRef"];
            /** Text */
            text: string;
        };
        /**
         * SummaryRow
         * @description A summary in a list; the text of somebody else's only once it is sent.
         */
        SummaryRow: {
            agent: components["schemas"]["PersonRef"];
            /**
             * Began At
             * Format: date-time
             */
            began_at: string;
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Remarks */
            remarks: number;
            /** Sent At */
            sent_at: string | null;
            state: components["schemas"]["SummaryState"];
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /** SummarySearch */
        SummarySearch: {
            /**
             * Agent
             * @default
             */
            agent: string;
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            state?: components["schemas"]["SummaryState"] | null;
        };
        /**
         * SummaryState
         * @enum {string}
         */
        SummaryState: "draft" | "sent";
        /** SummaryStretch */
        SummaryStretch: {
            /** Reason */
            reason: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            state: components["schemas"]["AgentState"];
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /** SummaryWords */
        SummaryWords: {
            /** Text */
            text: string;
            /** Version */
            version: number;
        };
        /**
         * SynonymsOut
         * @description A group of words that mean the same on each line.
         */
        SynonymsOut: {
            /**
             * Text
             * @default
             */
            text: string;
            /** Version */
            version: number;
        };
        /** TagsIn */
        TagsIn: {
            /** Tags */
            tags: string[];
        };
        /** TallyOut */
        TallyOut: {
            /** Broken */
            broken: number;
            /** Kept */
            kept: number;
            /** Share */
            share: number | null;
            /** Untold */
            untold: number;
        };
        /** TargetAgent */
        TargetAgent: {
            /** Name */
            name: string;
            /** Number */
            number: string;
            state: components["schemas"]["AgentState"];
            /** Team */
            team: string;
        };
        /** TargetQueue */
        TargetQueue: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Ready */
            ready: number;
            /** Waiting */
            waiting: number;
        };
        /**
         * Targets
         * @description Whom a call may be handed to, or who may be asked: colleagues at work, ready ones first, and queues.
         */
        Targets: {
            /** Agents */
            agents: components["schemas"]["TargetAgent"][];
            /** Dial Reasons */
            dial_reasons: components["schemas"]["DialReasonView"][];
            /**
             * Dial Rules
             * @default []
             */
            dial_rules: components["schemas"]["DialRuleView"][];
            /** Queues */
            queues: components["schemas"]["TargetQueue"][];
            /** Reasons */
            reasons: components["schemas"]["TransferReason"][];
        };
        /** TeamSigned */
        TeamSigned: {
            /** People */
            people: number;
            /** Signed */
            signed: number;
            /** Team */
            team: string;
        };
        /**
         * TeamTally
         * @description Those of a team whose work one may see, together.
         */
        TeamTally: {
            tally: components["schemas"]["TallyOut"];
            /** Team */
            team: string;
        };
        /** TextChange */
        TextChange: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "same" | "removed" | "added";
            /** Text */
            text: string;
        };
        /**
         * TextDiff
         * @description A text in both versions at once.
         */
        TextDiff: {
            /** Field */
            field: string;
            /**
             * Language
             * @enum {string}
             */
            language: "" | "zh" | "en";
            /** Pieces */
            pieces: components["schemas"]["PieceOut"][];
        };
        /**
         * TextPiece
         * @description Part of a text; ``hit`` where it is what was looked for.
         */
        TextPiece: {
            /** Hit */
            hit: boolean;
            /** Text */
            text: string;
        };
        /**
         * Threshold
         * @description A number of a clause on which its check depends.
         */
        Threshold: {
            /** Clause */
            clause: string;
            /** Name */
            name: string;
            title: components["schemas"]["Both"];
            /** Value */
            value: number;
        };
        /** ThresholdDiff */
        ThresholdDiff: {
            /** Name */
            name: string;
            /** New */
            new: number | null;
            /** Old */
            old: number | null;
        };
        /** TimelineEntryOut */
        TimelineEntryOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
            /** Key */
            key: string;
            /** Kind */
            kind: string;
        };
        /** TimelineOut */
        TimelineOut: {
            /** Before */
            before: string | null;
            /** Entries */
            entries: components["schemas"]["TimelineEntryOut"][];
        };
        /** TopicCount */
        TopicCount: {
            /** Count */
            count: number;
            /** Topic */
            topic: string;
        };
        /**
         * TrainingChoices
         * @description What forms offer.
         */
        TrainingChoices: {
            /** Certificates */
            certificates: components["schemas"]["Choice"][];
            /** Courses */
            courses: components["schemas"]["Choice"][];
            /** Examples */
            examples: components["schemas"]["ExampleOut"][];
            /** Learners */
            learners: components["schemas"]["PersonRef"][];
            /** Lines */
            lines: components["schemas"]["Choice"][];
            /** Papers */
            papers: components["schemas"]["Choice"][];
            /** Skills */
            skills: components["schemas"]["Choice"][];
            /** Sources */
            sources: components["schemas"]["SourceOut"][];
            /** Topics */
            topics: components["schemas"]["TopicCount"][];
        };
        /**
         * TrainingPeriod
         * @description Both days included.
         */
        TrainingPeriod: {
            /**
             * Since
             * Format: date
             */
            since: string;
            /**
             * Until
             * Format: date
             */
            until: string;
        };
        /** TransferReason */
        TransferReason: {
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
        /** TrialOut */
        TrialOut: {
            /** Changed */
            changed: number;
            /** Clause */
            clause: string;
            draft: components["schemas"]["TallyOut"];
            /** Examples */
            examples: components["schemas"]["ReplayExample"][];
            figure: components["schemas"]["Both"];
            now: components["schemas"]["TallyOut"];
            title: components["schemas"]["Both"];
        };
        /**
         * Unit
         * @description What a figure is told in.
         * @enum {string}
         */
        Unit: "calls" | "seconds" | "share";
        /**
         * UseKind
         * @description What somebody did with an article.
         * @enum {string}
         */
        UseKind: "opened" | "linked" | "read_out";
        /**
         * Verdict
         * @enum {string}
         */
        Verdict: "explained" | "misuse";
        /**
         * Version
         * @description The version that the screen started from.
         */
        Version: {
            /** Version */
            version: number;
        };
        /**
         * VersionDetail
         * @description ``handbook`` to read, ``clauses`` as they are written.
         */
        VersionDetail: {
            /** Answer */
            answer: string;
            author: components["schemas"]["PersonRef"] | null;
            /** Clauses */
            clauses: components["schemas"]["ClauseWritten"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Digest */
            digest: string;
            /** Effective At */
            effective_at: string | null;
            handbook: components["schemas"]["HandbookOut"];
            /** Holds */
            holds: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Notes */
            notes: string;
            /** Number */
            number: number;
            /** Own */
            own: boolean;
            /** Published At */
            published_at: string | null;
            reviewer: components["schemas"]["PersonRef"] | null;
            /** Revision */
            revision: number;
            /** Sent At */
            sent_at: string | null;
            state: components["schemas"]["VersionState"];
            /** Wanted At */
            wanted_at: string | null;
        };
        /**
         * VersionList
         * @description ``newer_files``: the software has brought a handbook that no version of the house has ever been.
         */
        VersionList: {
            /** Newer Files */
            newer_files: boolean;
            /** Versions */
            versions: components["schemas"]["VersionOut"][];
        };
        /**
         * VersionOut
         * @description ``holds``: in force at the moment. ``author`` is null where it came with the software.
         */
        VersionOut: {
            /** Answer */
            answer: string;
            author: components["schemas"]["PersonRef"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Digest */
            digest: string;
            /** Effective At */
            effective_at: string | null;
            /** Holds */
            holds: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Notes */
            notes: string;
            /** Number */
            number: number;
            /** Own */
            own: boolean;
            /** Published At */
            published_at: string | null;
            reviewer: components["schemas"]["PersonRef"] | null;
            /** Revision */
            revision: number;
            /** Sent At */
            sent_at: string | null;
            state: components["schemas"]["VersionState"];
            /** Wanted At */
            wanted_at: string | null;
        };
        /**
         * VersionState
         * @description How far a version of the handbook is (手册版本).
         * @enum {string}
         */
        VersionState: "draft" | "review" | "published" | "withdrawn";
        /**
         * VersionToSign
         * @description ``due``: who has not signed may not be ready from then on.
         */
        VersionToSign: {
            /** Clauses */
            clauses: components["schemas"]["ClauseToSign"][];
            /** Digest */
            digest: string;
            /**
             * Due
             * Format: date-time
             */
            due: string;
            /**
             * Effective At
             * Format: date-time
             */
            effective_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Notes */
            notes: string;
            /** Number */
            number: number;
            title: components["schemas"]["Both"];
        };
        /**
         * VisitView
         * @description How a visitor's own call stands.
         */
        VisitView: {
            /**
             * Stage
             * @enum {string}
             */
            stage: "none" | "choosing" | "waiting" | "talking" | "held" | "closed" | "ended";
        };
        /**
         * VolumeAlertOut
         * @description Somebody did unusually much in a day: more than ``limit``; ``usual`` is what they do in a day, null while that
         *     is not known.
         */
        VolumeAlertOut: {
            /** Count */
            count: number;
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Judged At */
            judged_at: string | null;
            judged_by: components["schemas"]["PersonRef"] | null;
            kind: components["schemas"]["VolumeKind"];
            /** Limit */
            limit: number;
            /** May Judge */
            may_judge: boolean;
            /** Note */
            note: string;
            person: components["schemas"]["PersonRef"];
            /**
             * Raised At
             * Format: date-time
             */
            raised_at: string;
            /** Usual */
            usual: number | null;
            verdict: components["schemas"]["Verdict"] | null;
        };
        /**
         * VolumeAlerts
         * @description Those that wait for a word, and the latest of those that have one.
         */
        VolumeAlerts: {
            /** Judged */
            judged: components["schemas"]["VolumeAlertOut"][];
            /** Standing */
            standing: components["schemas"]["VolumeAlertOut"][];
        };
        /** VolumeJudgement */
        VolumeJudgement: {
            /** Note */
            note: string;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "explained" | "misuse";
        };
        /**
         * VolumeKind
         * @description What somebody may do too much of.
         * @enum {string}
         */
        VolumeKind: "reveals" | "playbacks" | "exports" | "prints";
        /**
         * WallState
         * @description All that a big screen shows: figures, nobody's name or number.
         */
        WallState: {
            /** Engine Up */
            engine_up: boolean;
            /** Figures At */
            figures_at?: string | null;
            /** Queues */
            queues: components["schemas"]["QueueLoad"][];
            /**
             * Server Time
             * Format: date-time
             */
            server_time: string;
            total: components["schemas"]["LoadView"];
        };
        /**
         * Watcher
         * @description Who is in an agent's talk, and how.
         */
        Watcher: {
            mode: components["schemas"]["MonitorMode"];
            /** Name */
            name: string;
            /** Number */
            number: string;
        };
        /**
         * Watermark
         * @description What the caller's pages carry: the visible line, and the tile of the faint pattern.
         */
        Watermark: {
            /** Cell Px */
            cell_px: number;
            /** Mark */
            mark: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Rows */
            rows: string[];
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * WebCall
         * @description A one-time softphone of a visitor; it can dial ``hotline`` and nothing else.
         */
        WebCall: {
            /** Account */
            account: string;
            /** Domain */
            domain: string;
            /** Hotline */
            hotline: string;
            /** Name */
            name: string;
            /** Password */
            password: string;
            /** Visit */
            visit: string;
            /** Websocket */
            websocket: string;
        };
        /**
         * WebCallIn
         * @description Which hotline the visitor wants; empty: the house's first.
         */
        WebCallIn: {
            /**
             * Hotline
             * @default
             */
            hotline: string;
        };
        /**
         * Whom
         * @description Where a consultation or a hand-over goes.
         * @enum {string}
         */
        Whom: "agent" | "queue" | "outside";
        /**
         * Word
         * @description A word of a contact record, in both languages.
         */
        Word: {
            /** En */
            en: string;
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Zh */
            zh: string;
        };
        /**
         * WrapUpManner
         * @description How wrap-up (话后处理) after a queue's call ends.
         * @enum {string}
         */
        WrapUpManner: "none" | "optional" | "mandatory" | "mandatory_timeout" | "forced_time";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_agents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRef"][];
                };
            };
        };
    };
    search_callbacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallbackSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackPage"];
                };
            };
        };
    };
    finish_callback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallbackDone"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackOut"];
                };
            };
        };
    };
    search_calls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPage"];
                };
            };
        };
    };
    get_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDetail"];
                };
            };
        };
    };
    get_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordOut"];
                };
            };
        };
    };
    save_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordOut"];
                };
            };
        };
    };
    complete_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordOut"];
                };
            };
        };
    };
    get_recording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_recording_peaks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeaksOut"];
                };
            };
        };
    };
    open_case: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseOpen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    change_cases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseBulk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseBulkRow"][];
                };
            };
        };
    };
    list_case_filters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFilterOut"][];
                };
            };
        };
    };
    keep_case_filter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseFilterIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFilterOut"];
                };
            };
        };
    };
    drop_case_filter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                filter_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_case_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseKindOut"][];
                };
            };
        };
    };
    list_case_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRef"][];
                };
            };
        };
    };
    answer_question: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseText"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    tell_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseTold"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    search_cases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
        };
    };
    list_case_tags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
        };
    };
    list_case_units: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseUnit"][];
                };
            };
        };
    };
    get_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    edit_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    close_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseText"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    offer_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseOffer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    reply_to_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReply"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"] | null;
                };
            };
        };
    };
    ask_question: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    remark_on_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseText"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    reopen_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseText"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    set_case_tags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseTags"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    search_complaints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintPage"];
                };
            };
        };
    };
    get_complaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintDetail"];
                };
            };
        };
    };
    reclass_complaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintReclass"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintDetail"];
                };
            };
        };
    };
    confirm_closing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintDetail"];
                };
            };
        };
    };
    send_closing_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintSendBack"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintDetail"];
                };
            };
        };
    };
    act_on_complaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintAct"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintDetail"];
                };
            };
        };
    };
    take_dossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    give_up_reaching: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintOutOfReach"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintDetail"];
                };
            };
        };
    };
    draft_conduct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterDetail"];
                };
            };
        };
    };
    draft_findings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingChoice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsDrafted"];
                };
            };
        };
    };
    search_findings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingSpan"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingOut"][];
                };
            };
        };
    };
    get_conduct_ledger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConductMonth"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConductLedger"];
                };
            };
        };
    };
    export_conduct_ledger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConductMonth"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    search_conduct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterPage"];
                };
            };
        };
    };
    get_conduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                matter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterDetail"];
                };
            };
        };
    };
    act_on_conduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                matter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterAct"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterDetail"];
                };
            };
        };
    };
    list_customer_imports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"][];
                };
            };
        };
    };
    upload_customer_table: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    get_customer_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    preview_customer_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ColumnsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
        };
    };
    download_import_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    start_customer_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ColumnsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    undo_customer_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    undo_customer_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merge_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerProfile"];
                };
            };
        };
    };
    add_customer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCard"];
                };
            };
        };
    };
    search_customers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
        };
    };
    get_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCard"];
                };
            };
        };
    };
    edit_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerProfile"];
                };
            };
        };
    };
    note_customer_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerProfile"];
                };
            };
        };
    };
    list_customer_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactOut"][];
                };
            };
        };
    };
    list_data_requests_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataRequestOut"][];
                };
            };
        };
    };
    ask_for_data: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataRequestIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataRequestOut"];
                };
            };
        };
    };
    list_customer_flags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberFlagOut"][];
                };
            };
        };
    };
    flag_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerFlagIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberFlagOut"][];
                };
            };
        };
    };
    merge_customers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerProfile"];
                };
            };
        };
    };
    add_customer_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumberIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerProfile"];
                };
            };
        };
    };
    split_customer_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
                number_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerProfile"];
                };
            };
        };
    };
    get_customer_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerProfile"];
                };
            };
        };
    };
    set_customer_tags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerProfile"];
                };
            };
        };
    };
    get_customer_timeline: {
        parameters: {
            query?: {
                before?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineOut"];
                };
            };
        };
    };
    list_data_requests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataRequestOut"][];
                };
            };
        };
    };
    take_data_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    decide_data_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataRequestDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataRequestOut"];
                };
            };
        };
    };
    desk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskState"];
                };
            };
        };
    };
    dial_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DialCheckIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialCheck"];
                };
            };
        };
    };
    desk_targets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Targets"];
                };
            };
        };
    };
    list_dispositions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineWords"][];
                };
            };
        };
    };
    list_figures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureView"][];
                };
            };
        };
    };
    floor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorState"];
                };
            };
        };
    };
    agent_day: {
        parameters: {
            query?: {
                day?: string | null;
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentDay"];
                };
            };
        };
    };
    list_memos: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMemo"][];
                };
            };
        };
    };
    floor_trend: {
        parameters: {
            query?: {
                queue?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorTrend"];
                };
            };
        };
    };
    get_handbook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandbookOut"];
                };
            };
        };
    };
    get_clause_figures: {
        parameters: {
            query?: {
                days?: number;
                agent?: string;
            };
            header?: never;
            path: {
                clause_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClauseFigures"];
                };
            };
        };
    };
    list_controls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlChoice"][];
                };
            };
        };
    };
    get_own_figures: {
        parameters: {
            query?: {
                days?: number;
                agent?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFigure"][];
                };
            };
        };
    };
    list_replays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayOut"][];
                };
            };
        };
    };
    ask_replay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayOut"];
                };
            };
        };
    };
    get_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replay_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayDetail"];
                };
            };
        };
    };
    cancel_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replay_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayOut"];
                };
            };
        };
    };
    list_own_signatures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSignature"][];
                };
            };
        };
    };
    get_signing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningOut"];
                };
            };
        };
    };
    note_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningOut"];
                };
            };
        };
    };
    sign_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningOut"];
                };
            };
        };
    };
    list_thresholds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Threshold"][];
                };
            };
        };
    };
    list_handbook_versions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionList"];
                };
            };
        };
    };
    begin_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
        };
    };
    get_handbook_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDetail"];
                };
            };
        };
    };
    get_changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesOut"];
                };
            };
        };
    };
    add_clause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClauseAddition"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
        };
    };
    change_clause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: string;
                clause_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClauseChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
        };
    };
    remove_clause: {
        parameters: {
            query: {
                revision: number;
            };
            header?: never;
            path: {
                version_id: string;
                clause_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
        };
    };
    say_what_is_new: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotesChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
        };
    };
    publish_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
        };
    };
    send_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBackIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
        };
    };
    send_to_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
        };
    };
    list_signers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignersOut"];
                };
            };
        };
    };
    withdraw_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
        };
    };
    list_holds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"][];
                };
            };
        };
    };
    add_hold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHold"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
        };
    };
    lift_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hold_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
        };
    };
    make_article: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleNew"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleOut"];
                };
            };
        };
    };
    get_article: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleOut"];
                };
            };
        };
    };
    attach_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentOut"];
                };
            };
        };
    };
    compare_article_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
                old_seq: number;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDifference"];
                };
            };
        };
    };
    decide_article: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleOut"];
                };
            };
        };
    };
    save_article: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleSave"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleOut"];
                };
            };
        };
    };
    drop_article_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleOut"];
                };
            };
        };
    };
    add_example: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallRef"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleOut"];
                };
            };
        };
    };
    remove_example: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    expire_article: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleOut"];
                };
            };
        };
    };
    set_article_facts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleFactsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleOut"];
                };
            };
        };
    };
    tell_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackOut"];
                };
            };
        };
    };
    submit_article: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleOut"];
                };
            };
        };
    };
    unlink_article: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallRef"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    use_article: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleUseIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_article_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionText"];
                };
            };
        };
    };
    withdraw_article: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleOut"];
                };
            };
        };
    };
    get_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    remove_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_call_answers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerOut"][];
                };
            };
        };
    };
    get_knowledge_choices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeChoices"];
                };
            };
        };
    };
    search_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackPage"];
                };
            };
        };
    };
    answer_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedback_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackOut"];
                };
            };
        };
    };
    list_articles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleListing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleRows"];
                };
            };
        };
    };
    preview_article: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleSource"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticlePreview"];
                };
            };
        };
    };
    list_articles_to_review: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleRow"][];
                };
            };
        };
    };
    search_articles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleHits"];
                };
            };
        };
    };
    suggest_articles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleHits"];
                };
            };
        };
    };
    get_synonyms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SynonymsOut"];
                };
            };
        };
    };
    set_synonyms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SynonymsOut"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SynonymsOut"];
                };
            };
        };
    };
    check_ledger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckAsked"];
                };
            };
        };
    };
    export_ledger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerRange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    search_ledger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
        };
    };
    get_ledger_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerState"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    change_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    list_obligation_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Named"][];
                };
            };
        };
    };
    see_notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticesSeen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationSummary"];
                };
            };
        };
    };
    search_obligations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObligationSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationPage"];
                };
            };
        };
    };
    get_obligation_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationSummary"];
                };
            };
        };
    };
    get_obligation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                row_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationDetail"];
                };
            };
        };
    };
    break_obligation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                row_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObligationReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationDetail"];
                };
            };
        };
    };
    hand_on_obligation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                row_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObligationHandOn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationDetail"];
                };
            };
        };
    };
    keep_obligation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                row_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObligationKept"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationDetail"];
                };
            };
        };
    };
    pause_obligation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                row_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObligationPause"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationDetail"];
                };
            };
        };
    };
    resume_obligation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                row_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationDetail"];
                };
            };
        };
    };
    withdraw_obligation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                row_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObligationReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationDetail"];
                };
            };
        };
    };
    note_print: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Printed"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ask_promise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromiseAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseOut"];
                };
            };
        };
    };
    count_promises: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromisePeriod"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseFiguresOut"];
                };
            };
        };
    };
    list_promise_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseKindChoice"][];
                };
            };
        };
    };
    get_live_promises: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivePromises"];
                };
            };
        };
    };
    search_promises: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromiseSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisePage"];
                };
            };
        };
    };
    get_promise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promise_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseDetail"];
                };
            };
        };
    };
    break_promise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promise_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromiseBreak"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseOut"];
                };
            };
        };
    };
    decide_promise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promise_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromiseAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseOut"];
                };
            };
        };
    };
    keep_promise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promise_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromiseKeep"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseOut"];
                };
            };
        };
    };
    withdraw_promise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promise_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseOut"];
                };
            };
        };
    };
    list_prompts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"][];
                };
            };
        };
    };
    replace_prompt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"];
                };
            };
        };
    };
    restore_prompt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"];
                };
            };
        };
    };
    get_prompt_audio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    write_prompt_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromptText"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"];
                };
            };
        };
    };
    forget_prompt_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_queues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueItem"][];
                };
            };
        };
    };
    list_reason_words: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonWords"];
                };
            };
        };
    };
    end_growth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrowthEnd"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrowthOut"];
                };
            };
        };
    };
    list_profiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileRow"][];
                };
            };
        };
    };
    get_profile: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path: {
                person_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
        };
    };
    assess_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentOut"];
                };
            };
        };
    };
    list_profile_rows: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path: {
                person_number: string;
                figure_key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureRow"][];
                };
            };
        };
    };
    agree_growth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrowthIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrowthOut"];
                };
            };
        };
    };
    list_reviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewRow"][];
                };
            };
        };
    };
    draft_review: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewMonth"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOut"];
                };
            };
        };
    };
    get_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOut"];
                };
            };
        };
    };
    edit_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewWords"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOut"];
                };
            };
        };
    };
    list_review_rows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
                figure_key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureRow"][];
                };
            };
        };
    };
    take_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sign_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewVersion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOut"];
                };
            };
        };
    };
    get_own_shift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnShift"];
                };
            };
        };
    };
    begin_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryOut"];
                };
            };
        };
    };
    get_live_stress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveStress"];
                };
            };
        };
    };
    see_stress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signal_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveStress"];
                };
            };
        };
    };
    search_summaries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SummarySearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryPage"];
                };
            };
        };
    };
    get_summary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                summary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryOut"];
                };
            };
        };
    };
    edit_summary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                summary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SummaryWords"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryOut"];
                };
            };
        };
    };
    list_summary_rows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                summary_id: string;
                figure_key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureRow"][];
                };
            };
        };
    };
    remark_summary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                summary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SummaryRemarkIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryOut"];
                };
            };
        };
    };
    send_summary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                summary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SummaryWords"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryOut"];
                };
            };
        };
    };
    reveal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revealed"];
                };
            };
        };
    };
    get_reveal_budget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealBudget"];
                };
            };
        };
    };
    list_break_reasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakReasonSettings"][];
                };
            };
        };
    };
    add_break_reason: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakReasonForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakReasonSettings"];
                };
            };
        };
    };
    change_break_reason: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakReasonChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakReasonSettings"];
                };
            };
        };
    };
    list_calendar_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarSettings"][];
                };
            };
        };
    };
    add_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarSettings"];
                };
            };
        };
    };
    change_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarSettings"];
                };
            };
        };
    };
    remove_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Version"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_case_kind_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseKindSettings"][];
                };
            };
        };
    };
    add_case_kind: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseKindForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseKindSettings"];
                };
            };
        };
    };
    list_case_kind_choices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseKindChoices"];
                };
            };
        };
    };
    change_case_kind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseKindChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseKindSettings"];
                };
            };
        };
    };
    list_setting_choices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingChoices"];
                };
            };
        };
    };
    get_complaint_book: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintBookChange"];
                };
            };
        };
    };
    change_complaint_book: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintBookChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintBookChange"];
                };
            };
        };
    };
    get_conduct_book: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConductBookChange"];
                };
            };
        };
    };
    change_conduct_book: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConductBookChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConductBookChange"];
                };
            };
        };
    };
    list_dial_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialRuleSettings"][];
                };
            };
        };
    };
    add_dial_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DialRuleForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialRuleSettings"];
                };
            };
        };
    };
    change_dial_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DialRuleChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialRuleSettings"];
                };
            };
        };
    };
    remove_dial_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Version"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_flags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagSettings"][];
                };
            };
        };
    };
    add_flag: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFlag"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagSettings"];
                };
            };
        };
    };
    change_flag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlagChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagSettings"];
                };
            };
        };
    };
    remove_flag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Version"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_floor_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorChange"];
                };
            };
        };
    };
    change_floor_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FloorChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorChange"];
                };
            };
        };
    };
    list_hotline_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotlineSettings"][];
                };
            };
        };
    };
    add_hotline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HotlineForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotlineSettings"];
                };
            };
        };
    };
    change_hotline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HotlineChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotlineSettings"];
                };
            };
        };
    };
    switch_emergency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmergencyIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotlineSettings"];
                };
            };
        };
    };
    remove_hotline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Version"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_line_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineSettings"][];
                };
            };
        };
    };
    add_line: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineSettings"];
                };
            };
        };
    };
    change_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineSettings"];
                };
            };
        };
    };
    list_menu_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MenuSettings"][];
                };
            };
        };
    };
    add_menu: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MenuForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MenuSettings"];
                };
            };
        };
    };
    preview_menu: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MenuForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeardAt"][];
                };
            };
        };
    };
    change_menu: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MenuChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MenuSettings"];
                };
            };
        };
    };
    remove_menu: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Version"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_obligation_kind_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationKindSettings"][];
                };
            };
        };
    };
    change_obligation_kind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObligationKindChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationKindSettings"];
                };
            };
        };
    };
    get_privacy_limits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyLimitsChange"];
                };
            };
        };
    };
    change_privacy_limits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivacyLimitsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyLimitsChange"];
                };
            };
        };
    };
    list_promise_kind_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseKindSettings"][];
                };
            };
        };
    };
    add_promise_kind: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromiseKindForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseKindSettings"];
                };
            };
        };
    };
    change_promise_kind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromiseKindChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseKindSettings"];
                };
            };
        };
    };
    list_queue_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueSettings"][];
                };
            };
        };
    };
    add_queue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueueForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueSettings"];
                };
            };
        };
    };
    change_queue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueueChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueSettings"];
                };
            };
        };
    };
    remove_queue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Version"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_reasons: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "dial" | "transfer";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonSettings"][];
                };
            };
        };
    };
    add_reason: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "dial" | "transfer";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DialReasonForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonSettings"];
                };
            };
        };
    };
    change_reason: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "dial" | "transfer";
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonSettings"];
                };
            };
        };
    };
    list_periods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"][];
                };
            };
        };
    };
    set_period: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                retention_kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
        };
    };
    write_suggestion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionDetail"];
                };
            };
        };
    };
    search_suggestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionPage"];
                };
            };
        };
    };
    get_suggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                suggestion_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionDetail"];
                };
            };
        };
    };
    adopt_suggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                suggestion_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionAdoption"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionDetail"];
                };
            };
        };
    };
    comment_suggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                suggestion_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionComment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionDetail"];
                };
            };
        };
    };
    decline_suggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                suggestion_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionWords"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionDetail"];
                };
            };
        };
    };
    finish_suggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                suggestion_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionWords"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionDetail"];
                };
            };
        };
    };
    support_suggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                suggestion_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionDetail"];
                };
            };
        };
    };
    take_up_suggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                suggestion_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionDetail"];
                };
            };
        };
    };
    search_attempts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttemptSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptPage"];
                };
            };
        };
    };
    get_attempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptDetail"];
                };
            };
        };
    };
    keep_exam_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerSaved"];
                };
            };
        };
    };
    hand_in_exam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptDetail"];
                };
            };
        };
    };
    mark_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptDetail"];
                };
            };
        };
    };
    add_question: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionSettings"];
                };
            };
        };
    };
    import_questions: {
        parameters: {
            query?: {
                take?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionImportOut"];
                };
            };
        };
    };
    search_questions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionPage"];
                };
            };
        };
    };
    change_question: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionSettings"];
                };
            };
        };
    };
    list_certificate_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateKindSettings"][];
                };
            };
        };
    };
    add_certificate_kind: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateKindForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateKindSettings"];
                };
            };
        };
    };
    change_certificate_kind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateKindChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateKindSettings"];
                };
            };
        };
    };
    preview_certificate_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectOut"];
                };
            };
        };
    };
    force_certificate_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForceIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateKindSettings"];
                };
            };
        };
    };
    give_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateOut"];
                };
            };
        };
    };
    search_certificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateOut"][];
                };
            };
        };
    };
    revoke_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateOut"];
                };
            };
        };
    };
    list_training_choices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingChoices"];
                };
            };
        };
    };
    list_course_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseSettings"][];
                };
            };
        };
    };
    add_course: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseSettings"];
                };
            };
        };
    };
    change_course: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseSettings"];
                };
            };
        };
    };
    get_course: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseOut"];
                };
            };
        };
    };
    mark_example: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExampleIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExampleOut"];
                };
            };
        };
    };
    unmark_example: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                example_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_example_recording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                example_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_example_peaks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                example_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeaksOut"];
                };
            };
        };
    };
    count_training: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingPeriod"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnerFigures"][];
                };
            };
        };
    };
    beat_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingOut"];
                };
            };
        };
    };
    finish_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingOut"];
                };
            };
        };
    };
    get_own_studies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnStudies"];
                };
            };
        };
    };
    list_papers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperSettings"][];
                };
            };
        };
    };
    add_paper: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperSettings"];
                };
            };
        };
    };
    start_exam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paper_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptDetail"];
                };
            };
        };
    };
    change_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperSettings"];
                };
            };
        };
    };
    list_study_plans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOut"][];
                };
            };
        };
    };
    add_study_plan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOut"];
                };
            };
        };
    };
    start_rereading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rereading_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptDetail"];
                };
            };
        };
    };
    list_volume_alerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeAlerts"];
                };
            };
        };
    };
    judge_volume_alert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VolumeJudgement"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeAlertOut"];
                };
            };
        };
    };
    wall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WallState"];
                };
            };
        };
    };
    list_display_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisplayKeyView"][];
                };
            };
        };
    };
    make_display_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDisplayKey"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDisplayKey"];
                };
            };
        };
    };
    revoke_display_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisplayKeyView"][];
                };
            };
        };
    };
    mark_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Watermark"];
                };
            };
        };
    };
    web_call: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebCallIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebCall"];
                };
            };
        };
    };
    visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitView"];
                };
            };
        };
    };
}
