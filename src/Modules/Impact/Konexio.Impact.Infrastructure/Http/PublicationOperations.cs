using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Impact.Infrastructure.Http;

/// <summary>The access table of what is published.</summary>
internal static class PublicationOperations
{
    private const string Read = "impact.read";
    private const string Write = "impact.write";
    private const string Reading = "read what the school says of its impact";

    private static readonly Role[] Staff = [Role.Coordinator, Role.Supervisor, Role.Administrator];
    private static readonly Role[] Deciders = [Role.Supervisor, Role.Administrator];
    private static readonly Role[] StaffAndFunders = [.. Staff, Role.Funder];

    public static readonly Operation DraftClaim = new("draftClaim", Write, "Prepare a public figure", Staff);
    public static readonly Operation ComputeClaim = new("computeClaim", Write, "Measure a public figure", Staff);
    public static readonly Operation RecomputeClaim = new("recomputeClaim", Write, "Check a public figure", Staff);
    public static readonly Operation PublishClaim = new("publishClaim", Write, "Make a figure public", Deciders);
    public static readonly Operation WithdrawClaim = new("withdrawClaim", Write, "Take a public figure back", Deciders);
    public static readonly Operation GetClaim = new("getClaim", Read, "See a claim", Staff);
    public static readonly Operation ListClaims = new("listClaims", Read, "Find claims", Staff);

    public static readonly Operation PublishGrantReport = new("publishGrantReport", Write, "Freeze a month's report for its funder", Staff);
    public static readonly Operation GetGrantPublication = new("getGrantPublication", Read, "See a published report", StaffAndFunders);
    public static readonly Operation ListGrantPublications = new("listGrantPublications", Read, "Find published reports", StaffAndFunders);
    public static readonly Operation ExportGrantPublication = new("exportGrantPublication", Read, "Hand out a published report", StaffAndFunders);
    public static readonly Operation ExportGrantReport = new("exportGrantReport", Read, "Work with a grant's exact figures", Staff);

    public static readonly Operation GetImpact = Operation.Open("getImpact", Reading);
    public static readonly Operation ShowImpact = Operation.Open("showImpact", Reading);
    public static readonly Operation GetImpactStyle = Operation.Open("getImpactStyle", Reading);
}
