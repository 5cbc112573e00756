using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Sites;

public static class SiteErrors
{
    public static Error NotFound => Error.NotFound("site.not-found");

    public static Error NameRequired => Error.Invalid("site.name-required", "/name");

    public static Error MalformedPostcode => Error.Invalid("site.malformed-postcode", "/address/postcode");

    public static Error MalformedCommuneCode => Error.Invalid("site.malformed-commune-code", "/address/communeCode");

    public static Error LatitudeOutOfRange => Error.Invalid("site.latitude-out-of-range", "/latitude");

    /// <summary>One of the two alone says nothing.</summary>
    public static Error CoordinatesIncomplete => Error.Invalid("site.coordinates-incomplete");

    public static Error LongitudeOutOfRange => Error.Invalid("site.longitude-out-of-range", "/longitude");
}

public static class RoomErrors
{
    public static Error NotFound => Error.NotFound("room.not-found");

    public static Error NameRequired => Error.Invalid("room.name-required", "/name");

    public static Error NameTaken => Error.Conflict("room.name-taken");

    public static Error SeatsOutOfRange => Error.Invalid("room.seats-out-of-range", "/seats");

    public static Error ComputersOutOfRange => Error.Invalid("room.computers-out-of-range", "/computers");

    public static Error Retired => Error.Conflict("room.retired");
}
