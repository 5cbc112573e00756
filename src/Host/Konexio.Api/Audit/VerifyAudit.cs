using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Audit;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;

namespace Konexio.Api.Audit;

/// <summary>An administrator finds out whether the audit was tampered with.</summary>
/// <param name="Mark">A last mark that was noted earlier: it must still be in the chain of one of the modules.</param>
internal sealed record VerifyAudit(string? Mark) : IQuery<AuditVerification>;

/// <summary>Whether every module's audit is as the host wrote it.</summary>
/// <param name="Sound">Whether every chain fits, and holds the mark that was given.</param>
/// <param name="MarkFound">Whether the mark that was given is in one of the chains.</param>
/// <param name="Modules">Each module's chain.</param>
internal sealed record AuditVerification(bool Sound, bool? MarkFound, IReadOnlyList<ModuleAudit> Modules);

/// <summary>One module's chain, walked from its beginning to its end or its first break.</summary>
/// <param name="Module">The module.</param>
/// <param name="Sound">Whether every link fits.</param>
/// <param name="Seals">How many links fit.</param>
/// <param name="Entries">How many entries they hold.</param>
/// <param name="Unsealed">How many entries come after them: the last minute's, where nothing is wrong.</param>
/// <param name="LastEntry">The last entry that fits.</param>
/// <param name="LastMark">The mark of the last link that fits. Note it outside the database.</param>
/// <param name="LastSealedAt">When that link was made.</param>
/// <param name="FirstBreak">Where the chain first breaks.</param>
internal sealed record ModuleAudit(
    string Module, bool Sound, long Seals, long Entries, long Unsealed, long? LastEntry, string? LastMark, DateTimeOffset? LastSealedAt, AuditBreak? FirstBreak);

internal sealed class VerifyAuditValidator : AbstractValidator<VerifyAudit>
{
    public VerifyAuditValidator() => RuleFor(verification => verification.Mark).Matches(@"^[0-9a-f]{32}\z");
}

internal sealed class VerifyAuditHandler(IReadOnlyDictionary<string, ModuleDatabase> modules, IServiceProvider services) : IQueryHandler<VerifyAudit, AuditVerification>
{
    public async Task<Result<AuditVerification>> Handle(VerifyAudit request, CancellationToken cancellationToken)
    {
        var mark = request.Mark is null ? null : Convert.FromHexString(request.Mark);
        var (walked, marked) = (new List<ModuleAudit>(), false);
        foreach (var module in modules.Keys.Order(StringComparer.Ordinal))
        {
            var state = await services.GetRequiredKeyedService<AuditSealer>(module).Verify(mark, cancellationToken);
            marked |= state.HasMark;
            walked.Add(new ModuleAudit(
                module, state.Break is null, state.Seals, state.Entries, state.Unsealed, state.Last?.LastEntry,
                state.Last is { } last ? Convert.ToHexStringLower(last.Mark) : null, state.Last?.SealedAt, state.Break));
        }

        return new AuditVerification(walked.TrueForAll(module => module.Sound) && (mark is null || marked), mark is null ? null : marked, walked);
    }
}
