using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Authorization;

namespace Konexio.Api.Access;

/// <summary>Lets a caller through whose role is in the operation's row of the access table and whose token has its scope.</summary>
internal sealed class OperationHandler : AuthorizationHandler<Operation>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Operation requirement)
    {
        var role = context.User.FindFirst(KonexioClaims.Role)?.Value;
        var scopes = context.User.FindFirst("scope")?.Value ?? "";
        if (Enum.TryParse<Role>(role, ignoreCase: true, out var known) && requirement.Roles.Contains(known)
            && requirement.Scope is { } scope && Holds(scopes, scope)) context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private static bool Holds(string scopes, string scope)
    {
        foreach (var range in scopes.AsSpan().Split(' '))
            if (scopes.AsSpan(range).SequenceEqual(scope)) return true;
        return false;
    }
}
