using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Publication;

public static class ClaimErrors
{
    public static Error NotFound => Error.NotFound("claim.not-found");

    public static Error IndicatorUnknown => Error.Invalid("claim.indicator-unknown", "/indicator");

    public static Error EndsBeforeItStarts => Error.Invalid("claim.ends-before-it-starts", "/until");

    public static Error InFuture => Error.Invalid("claim.in-future", "/from");

    /// <summary>There is nothing to divide by.</summary>
    public static Error NothingMeasured => Error.Conflict("claim.nothing-measured");

    public static Error TooFewPeople => Error.Conflict("claim.too-few-people");

    public static Error TooCloseToAnother => Error.Conflict("claim.too-close-to-another");

    public static Error WrongState(ClaimStatus status) =>
        Error.Conflict("claim.wrong-state").With("state", JsonNamingPolicy.CamelCase.ConvertName(status.ToString()));
}

public static class GrantPublicationErrors
{
    public static Error NotFound => Error.NotFound("grant-publication.not-found");

    /// <summary>Its figures are being counted anew.</summary>
    public static Error StillComputing => Error.Conflict("grant-publication.still-computing");

    /// <summary>One month, one report.</summary>
    public static Error AlreadyPublished => Error.Conflict("grant-publication.already-published");

    /// <summary>So few people have joined or left that the difference would tell who: the report before stands.</summary>
    public static Error TooLittleChange => Error.Conflict("grant-publication.too-little-change");
}
