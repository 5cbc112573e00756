using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Enrolment.Infrastructure.Http;

/// <summary>Partners in the access table. Row security leaves a partner only itself.</summary>
internal static class PartnerOperations
{
    private const string Read = "partners.read";
    private const string Write = "partners.write";
    private const string Validate = "partners.validate";

    internal static readonly Operation RegisterPartner = new("registerPartner", Write, "Register a partner organisation", Role.Coordinator, Role.Administrator);

    internal static readonly Operation GetPartner =
        new("getPartner", Read, "See a partner organisation", Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);

    internal static readonly Operation ListPartners =
        new("listPartners", Read, "Find partner organisations", Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);

    internal static readonly Operation ChangePartnerDetails =
        new("changePartnerDetails", Write, "Keep a partner organisation's details true", Role.Coordinator, Role.Administrator);

    internal static readonly Operation ValidatePartner = new("validatePartner", Validate, "Decide which partners may refer people", Role.Supervisor, Role.Administrator);

    internal static readonly Operation RejectPartner = new("rejectPartner", Validate, "Decide which partners may refer people", Role.Supervisor, Role.Administrator);

    internal static readonly Operation SuspendPartner = new("suspendPartner", Validate, "Decide which partners may refer people", Role.Supervisor, Role.Administrator);

    internal static readonly Operation ReinstatePartner = new("reinstatePartner", Validate, "Decide which partners may refer people", Role.Supervisor, Role.Administrator);
}
