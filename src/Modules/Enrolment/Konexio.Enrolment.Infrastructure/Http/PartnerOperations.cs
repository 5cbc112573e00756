using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Enrolment.Infrastructure.Http;

/// <summary>Partners in the access table. Row security leaves a partner only itself.</summary>
internal static class PartnerOperations
{
    private const string Read = "partners.read";
    private const string Write = "partners.write";
    private const string Validate = "partners.validate";

    public static readonly Operation RegisterPartner = new("registerPartner", Write, "register a partner organisation", Role.Coordinator, Role.Administrator);

    public static readonly Operation GetPartner =
        new("getPartner", Read, "see a partner organisation", Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);

    public static readonly Operation ListPartners =
        new("listPartners", Read, "find partner organisations", Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);

    public static readonly Operation ChangePartnerDetails =
        new("changePartnerDetails", Write, "keep a partner organisation's details true", Role.Coordinator, Role.Administrator);

    public static readonly Operation ValidatePartner = new("validatePartner", Validate, "decide which partners may refer people", Role.Supervisor, Role.Administrator);

    public static readonly Operation RejectPartner = new("rejectPartner", Validate, "decide which partners may refer people", Role.Supervisor, Role.Administrator);

    public static readonly Operation SuspendPartner = new("suspendPartner", Validate, "decide which partners may refer people", Role.Supervisor, Role.Administrator);

    public static readonly Operation ReinstatePartner = new("reinstatePartner", Validate, "decide which partners may refer people", Role.Supervisor, Role.Administrator);
}
