using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Architecture.Tests.Rules;

/// <summary>How types are written.</summary>
internal static partial class TypeRules
{
    private const int MostConstructorParameters = 6;
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> InternalSealed(IEnumerable<Type> types) =>
        from type in types
        where type.Closes(typeof(ICommandHandler<,>)) || type.Closes(typeof(IQueryHandler<,>)) || type.Closes(typeof(IListenTo<>))
            || type.Descends(typeof(AbstractValidator<>)) || type.Descends(typeof(DbContext))
            || type.Name.EndsWith("Endpoints", StringComparison.Ordinal)
        where type.IsVisible || !type.IsSealed
        select $"{type.FullName} is not internal sealed";

    /// <summary>Requests are validated synchronously: what only ValidateAsync asked would be passed by in silence.</summary>
    public static IEnumerable<string> SynchronousValidators(IEnumerable<Type> types) =>
        from type in types
        where type.Descends(typeof(AbstractValidator<>))
        from method in type.GetMethods(Declared)
        where method.Name == nameof(IValidator.ValidateAsync)
        select $"{type.FullName} overrides ValidateAsync: override Validate";

    public static IEnumerable<string> NoPublicSetters(IEnumerable<Type> types) =>
        from type in types
        from property in type.GetProperties(Declared)
        where property.SetMethod is { IsPublic: true } setter
            && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{type.FullName}.{property.Name} has a public setter";

    public static IEnumerable<string> NoNotifications(IEnumerable<Type> types) =>
        from type in types
        where type.IsAssignableTo(typeof(INotification)) || type.Closes(typeof(INotificationHandler<>))
        select $"{type.FullName} is a MediatR notification: events go through the outbox (docs/adr/0007)";

    public static IEnumerable<string> FewConstructorParameters(IEnumerable<Type> types) =>
        from type in types
        where type.IsClass && !type.IsRecord() && !type.IsAssignableTo(typeof(Delegate))
        from constructor in type.GetConstructors(Declared)
        where constructor.GetParameters().Length > MostConstructorParameters
        select $"{type.FullName} takes {constructor.GetParameters().Length} constructor parameters; at most {MostConstructorParameters}";

    public static IEnumerable<string> NoEmptyNames(IEnumerable<Type> types) =>
        from type in types
        where EmptyName().IsMatch(type.Name)
        select $"{type.FullName}: Manager, Helper, Util and Service say nothing";

    /// <param name="types">The types of the refusals.</param>
    public static IEnumerable<string> RefusalCodes(IEnumerable<Type> types) =>
        from type in types
        where !type.ContainsGenericParameters
        from member in type.GetMembers(Declared)
        let error = member switch
        {
            FieldInfo { IsStatic: true } field when field.FieldType == typeof(SharedKernel.Error) => field.GetValue(null),
            PropertyInfo { GetMethod.IsStatic: true } property when property.PropertyType == typeof(SharedKernel.Error) => property.GetValue(null),
            _ => null,
        }
        where error is SharedKernel.Error
        let code = ((SharedKernel.Error)error).Code
        where !FileRules.IsCode(code)
        select $"{type.FullName}.{member.Name}: '{code}' is not area.kebab-code";

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utility|Utilities|Service|Services)(`\\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmptyName();
}
