"""Who acts: identity, tenancy, licences and the trail."""
