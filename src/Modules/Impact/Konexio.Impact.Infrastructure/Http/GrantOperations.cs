using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Impact.Infrastructure.Http;

/// <summary>The access table of indicators, funders, grants and yearly returns.</summary>
internal static class GrantOperations
{
    private const string Read = "impact.read";
    private const string Write = "impact.write";

    private static readonly Role[] Staff = [Role.Coordinator, Role.Supervisor, Role.Administrator];
    private static readonly Role[] StaffAndFunders = [.. Staff, Role.Funder];

    public static readonly Operation ListIndicators = new("listIndicators", Read, "See what is measured", StaffAndFunders);
    public static readonly Operation GetIndicator = new("getIndicator", Read, "See how an indicator is measured", StaffAndFunders);
    public static readonly Operation ReviseIndicator = new("reviseIndicator", Write, "Say anew what is measured", Role.Supervisor, Role.Administrator);

    public static readonly Operation RegisterFunder = new("registerFunder", Write, "Register a funder", Staff);
    public static readonly Operation GetFunder = new("getFunder", Read, "See who pays", Staff);
    public static readonly Operation ListFunders = new("listFunders", Read, "Find who pays", Staff);

    public static readonly Operation RegisterGrant = new("registerGrant", Write, "Register what a funder pays for", Staff);
    public static readonly Operation ReviseGrant = new("reviseGrant", Write, "Follow what was agreed on with a funder", Staff);
    public static readonly Operation GetGrant = new("getGrant", Read, "See what a funder pays for", StaffAndFunders);
    public static readonly Operation ListGrants = new("listGrants", Read, "Find what funders pay for", StaffAndFunders);
    public static readonly Operation GetGrantReport = new("getGrantReport", Read, "See what came of a grant", Staff);

    public static readonly Operation GetTrainingReturn = new("getTrainingReturn", Read, "Fill in the yearly training return", Staff);
    public static readonly Operation GetQualityFigures = new("getQualityFigures", Read, "Show results for the quality mark", Staff);
    public static readonly Operation RebuildFacts = new("rebuildFacts", Write, "Make all figures anew from the log", Role.Administrator);
}
